package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.List;
import org.careline.events.Disorder;
import org.jspecify.annotations.Nullable;

/**
 * One line of the code table 疾病编码对照 (rules 1).
 *
 * @param registered one of the six disorders every case of which is registered
 * @param icd10 category prefixes the clinical code may start with
 * @param to first day on which the line no longer holds; null: open
 */
public record DisorderCode(
        Disorder disorder,
        String nationalCode,
        boolean registered,
        List<String> icd10,
        LocalDate from,
        @Nullable LocalDate to) {
    public DisorderCode {
        icd10 = List.copyOf(icd10);
    }

    boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean takes(String code) {
        return icd10.stream().anyMatch(code::startsWith);
    }
}
