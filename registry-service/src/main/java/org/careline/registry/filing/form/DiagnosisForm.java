package org.careline.registry.filing.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import org.careline.events.Disorder;
import org.careline.registry.constraint.PastDay;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Diagnosis;
import org.jspecify.annotations.Nullable;

/** Diagnosis 诊断, report card MH01.01.029 to 042. */
record DiagnosisForm(
        @NotBlank(message = Say.REQUIRED) String disorder,

        @NotNull(message = Say.REQUIRED) @Pattern(regexp = "[A-Z][0-9]{2}([.][0-9A-Za-z]{1,4})?", message = Say.ICD10)
        String icd10,

        @Nullable String hospital,
        @NotNull(message = Say.REQUIRED) @PastDay LocalDate confirmedOn,
        @PastDay @Nullable LocalDate firstOnsetOn) {

    Optional<Disorder> knownDisorder() {
        return Arrays.stream(Disorder.values())
                .filter(known -> known.wireName().equals(disorder))
                .findFirst();
    }

    Diagnosis toDomain() {
        return new Diagnosis(knownDisorder().orElseThrow(), icd10, hospital, confirmedOn, firstOnsetOn);
    }
}
