package org.careline.registry.duplicate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review for a county prevention institution 重复建档核查, of a file that somebody else registered.
 *
 * @param patient the file in the institution's own area
 * @param known the files elsewhere with the same document number
 */
record DuplicateView(UUID id, OffsetDateTime openedAt, UUID patient, String area, List<Place> known) {
    DuplicateView {
        known = List.copyOf(known);
    }

    /** Where the other file lies: its county and the institution in care, to be asked. */
    record Place(UUID patient, @Nullable String county, String organisation) {}
}
