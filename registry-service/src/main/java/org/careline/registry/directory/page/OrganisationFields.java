package org.careline.registry.directory.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careline.registry.console.Filled;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.OrganisationForm;
import org.careline.registry.directory.OrganisationView;
import org.jspecify.annotations.Nullable;

/** An organisation as the fields of its form 机构信息. */
final class OrganisationFields {
    static final List<String> NAMES = List.of("kind", "name", "parent", "area", "dutyPhone", "active");

    private OrganisationFields() {}

    static Map<String, String> of(OrganisationView organisation) {
        var fields = new HashMap<String, String>();
        fields.put("kind", organisation.kind());
        fields.put("name", organisation.name());
        fields.put("parent", orEmpty(organisation.parent()));
        fields.put("area", orEmpty(organisation.area()));
        fields.put("dutyPhone", orEmpty(organisation.dutyPhone()));
        fields.put("active", Boolean.toString(organisation.active()));
        return fields;
    }

    static OrganisationForm read(Filled filled) {
        return new OrganisationForm(
                required(filled.text("kind")),
                orEmpty(filled.text("name")),
                filled.chosen("parent", Say.CHOOSE_BODY),
                filled.chosen("area", Say.CHOOSE_PLACE),
                filled.text("dutyPhone"),
                required(filled.text("active") == null ? null : filled.is("active", "true")));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Null passes here as it does in the API, and is told by the form's own constraint. */
    @SuppressWarnings("NullAway")
    private static <T> T required(@Nullable T value) {
        return value;
    }
}
