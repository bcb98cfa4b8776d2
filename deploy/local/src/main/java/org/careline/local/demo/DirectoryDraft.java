package org.careline.local.demo;

import java.util.ArrayList;
import java.util.List;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** A county's directory 机构与职责目录 as it is drawn up: each body's name says 演示, and its number cannot ring. */
final class DirectoryDraft {
    private final String prefix;
    private final String phones;
    private final List<DemoOrganisation> organisations = new ArrayList<>();
    private final List<DemoJurisdiction> jurisdictions = new ArrayList<>();

    /**
     * @param prefix what the codes of the county's organisations begin with
     * @param phones pattern of the duty phones, to take a body's number in the list
     */
    DirectoryDraft(String prefix, String phones) {
        this.prefix = prefix;
        this.phones = phones;
    }

    DemoOrganisation add(
            OrganisationKind kind, String code, String name, @Nullable DemoOrganisation parent, String area) {
        var organisation = new DemoOrganisation(
                prefix + code,
                kind,
                name + "（演示）",
                parent == null ? null : parent.code(),
                area,
                phones.formatted(organisations.size() + 1));
        organisations.add(organisation);
        return organisation;
    }

    /** The accountable holder first. */
    void give(Duty duty, String area, DemoOrganisation... holders) {
        jurisdictions.add(DemoJurisdiction.of(duty, area, holders));
    }

    List<DemoOrganisation> organisations() {
        return List.copyOf(organisations);
    }

    List<DemoJurisdiction> jurisdictions() {
        return List.copyOf(jurisdictions);
    }
}
