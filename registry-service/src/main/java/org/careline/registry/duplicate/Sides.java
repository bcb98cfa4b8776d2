package org.careline.registry.duplicate;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The two sides of a review 核查双方: the file in the reader's own area, and where the others lie.
 *
 * @param own areas the reader has the prevention duty for
 */
record Sides(Map<UUID, KnownPlace> places, Set<String> own) {

    /** Empty: neither side is the reader's any more. */
    Optional<DuplicateView> view(DuplicateCheckEntity check, ZoneId zone) {
        var openedAt = OffsetDateTime.ofInstant(check.checkedAt(), zone);
        if (own.contains(check.area())) {
            return Optional.of(
                    new DuplicateView(check.id(), openedAt, check.patient(), check.area(), told(check.known())));
        }
        return check.known().stream()
                .map(places::get)
                .filter(place -> place != null && place.area() != null && own.contains(place.area()))
                .findFirst()
                .map(mine -> new DuplicateView(
                        check.id(),
                        openedAt,
                        mine.patient(),
                        String.valueOf(mine.area()),
                        told(List.of(check.patient()))));
    }

    private List<DuplicateView.Place> told(List<UUID> files) {
        return files.stream()
                .filter(places::containsKey)
                .map(places::get)
                .map(KnownPlace::told)
                .toList();
    }
}
