package org.careline.events;

import org.jspecify.annotations.Nullable;

/** Topic {@code registry.organisations}. */
public sealed interface OrganisationEvent extends EventData {

    /**
     * @param parent the next organisation up its own line of authority
     * @param dutyPhone the number answered day and night 值班电话; a public body's number, never a person's
     */
    record OrganisationChanged(
            String organisation,
            long version,
            OrganisationKind kind,
            String name,
            @Nullable String parent,
            @Nullable String area,
            @Nullable String dutyPhone,
            boolean active)
            implements OrganisationEvent {
        @Override
        public String key() {
            return organisation;
        }
    }
}
