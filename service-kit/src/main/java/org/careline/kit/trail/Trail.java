package org.careline.kit.trail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The access trail: who looked at whom, when and why (rules 12.3). Written in the transaction of the look. */
@ApplicationScoped
public class Trail {

    /**
     * One entry for one look, however many patients a page shows.
     *
     * @param action a stable code such as {@code patient-read}, {@code disclosure}, {@code visit-recorded}
     * @param reason given by the caller, where one is asked for
     */
    public void record(String action, Collection<UUID> patients, @Nullable String reason) {
        throw new UnsupportedOperationException("not built yet");
    }

    public void record(String action, UUID patient) {
        record(action, java.util.List.of(patient), null);
    }
}
