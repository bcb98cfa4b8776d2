package org.careline.followup.caseload;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Base64;
import java.util.UUID;
import org.careline.kit.problem.InvalidFieldException;

/** Where a page of the worklist ended, as the caller hands it back. */
record WorklistPlace(short urgency, LocalDate nextVisitOn, UUID patient) {

    static WorklistPlace of(CaseloadEntity row) {
        if (row.nextVisitOn == null) {
            throw new IllegalArgumentException("a patient who is not due has no place on the worklist");
        }
        return new WorklistPlace(row.urgency, row.nextVisitOn, row.patient);
    }

    static WorklistPlace parse(String cursor) {
        try {
            var parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII).split("/", 3);
            return new WorklistPlace(Short.parseShort(parts[0]), LocalDate.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new InvalidFieldException("cursor", "分页标记无效，请从第一页开始。The cursor is not one of ours.");
        }
    }

    String cursor() {
        var place = urgency + "/" + nextVisitOn + "/" + patient;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(place.getBytes(StandardCharsets.US_ASCII));
    }
}
