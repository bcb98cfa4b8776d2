package org.careline.registry.filing.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careline.events.OrganisationKind;
import org.careline.registry.console.Bodies;
import org.careline.registry.console.Filled;
import org.careline.registry.console.Places;
import org.careline.registry.domain.DisorderCode;
import org.careline.registry.filing.form.FilledFile;

/** Lays out the filing form: the choices it offers, or what the file already says. */
@ApplicationScoped
class FileForms {
    private static final Set<OrganisationKind> CONFIRMING =
            Set.of(OrganisationKind.HOSPITAL, OrganisationKind.CLINIC, OrganisationKind.PREVENTION_INSTITUTION);
    private static final String HOSPITAL = "diagnosis.hospital";
    private static final Map<String, String> USUAL =
            Map.of("documentType", "01", "ethnicity", "01", "reportType", "2", "guardian.standing", "able");

    private final Places places;
    private final Bodies bodies;
    private final FilledFile filledFile;

    FileForms(Places places, Bodies bodies, FilledFile filledFile) {
        this.places = places;
        this.bodies = bodies;
        this.filledFile = filledFile;
    }

    /** What a new form begins with. */
    static Map<String, String> usual() {
        return USUAL;
    }

    FileForm of(Filled filled) {
        var choices = places.of(filled, "residence.area", "hukou.area")
                .with(HOSPITAL, bodies.of(filled, HOSPITAL, CONFIRMING));
        return new FileForm(
                filled,
                choices,
                filledFile.disorders().stream().map(FileForms::line).toList());
    }

    private static FileForm.DisorderLine line(DisorderCode code) {
        List<String> categories =
                code.icd10().stream().filter(category -> category.length() > 1).toList();
        return new FileForm.DisorderLine(code.disorder().wireName(), categories);
    }
}
