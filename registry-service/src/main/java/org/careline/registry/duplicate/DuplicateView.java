package org.careline.registry.duplicate;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;

/**
 * A review for the county prevention institution 重复建档核查.
 *
 * @param patient the file just registered in the institution's area
 * @param known the files elsewhere with the same document number
 */
record DuplicateView(UUID id, OffsetDateTime openedAt, UUID patient, String area, List<KnownPlace> known) {
    DuplicateView {
        known = List.copyOf(known);
    }
}
