package org.careline.events;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Topic {@code registry.jurisdictions}: who has which duty where, from when to when. */
public sealed interface JurisdictionEvent extends EventData {

    /** All holders of one duty in one area; an empty list: nobody. The longest area prefix wins (rules 17.2). */
    record JurisdictionChanged(Duty duty, String area, long version, List<Holder> holders)
            implements JurisdictionEvent {
        public JurisdictionChanged {
            holders = List.copyOf(holders);
        }

        @Override
        public String key() {
            return duty + ":" + area;
        }
    }

    /**
     * @param rank 1: accountable; above 1: gets a copy
     * @param from first day of the duty, Asia/Shanghai
     * @param to first day without it; null: open
     */
    record Holder(
            String organisation,
            int rank,
            LocalDate from,
            @Nullable LocalDate to) {}
}
