package org.careline.registry.directory;

import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.jspecify.annotations.Nullable;

/** An organisation 机构, with its duty phone 值班电话. */
public record OrganisationView(
        String code,
        long version,
        String kind,
        String name,
        @Nullable String parent,
        @Nullable String area,
        @Nullable String dutyPhone,
        boolean active) {

    static OrganisationView from(OrganisationChanged state) {
        return new OrganisationView(
                state.organisation(),
                state.version(),
                state.kind().wireName(),
                state.name(),
                state.parent(),
                state.area(),
                state.dutyPhone(),
                state.active());
    }
}
