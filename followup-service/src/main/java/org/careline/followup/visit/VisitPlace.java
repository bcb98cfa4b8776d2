package org.careline.followup.visit;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.careline.kit.problem.InvalidFieldException;

/** Where a page of visits ended, as the caller hands it back. */
record VisitPlace(LocalDate visitedOn, UUID id) {

    static VisitPlace parse(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("/", 2);
            return new VisitPlace(LocalDate.parse(parts[0]), UUID.fromString(parts[1]));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new InvalidFieldException("cursor", "分页标记无效，请从第一页开始。The cursor is not one of ours.");
        }
    }

    static VisitPlace of(VisitEntity visit) {
        return new VisitPlace(visit.visitedOn, visit.id);
    }

    String cursor() {
        var place = visitedOn + "/" + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }
}
