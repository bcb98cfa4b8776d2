package org.careline.registry.domain;

import java.time.LocalDate;
import org.careline.events.Disorder;
import org.jspecify.annotations.Nullable;

/**
 * Confirmed diagnosis 确诊诊断, report card MH01.01.029 to 042.
 *
 * @param hospital the organisation that confirmed it and treats
 */
public record Diagnosis(
        Disorder disorder,
        String icd10,
        @Nullable String hospital,
        LocalDate confirmedOn,
        @Nullable LocalDate firstOnsetOn) {}
