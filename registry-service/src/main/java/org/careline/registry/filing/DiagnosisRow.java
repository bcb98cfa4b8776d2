package org.careline.registry.filing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.careline.events.Disorder;
import org.careline.registry.domain.Diagnosis;
import org.jspecify.annotations.Nullable;

/** Columns of the diagnosis 诊断: codes and dates. */
@Embeddable
record DiagnosisRow(
        @Enumerated(EnumType.STRING) Disorder disorder,
        String icd10,
        @Nullable String hospital,
        LocalDate confirmedOn,
        @Nullable LocalDate firstOnsetOn) {

    static @Nullable DiagnosisRow from(@Nullable Diagnosis diagnosis) {
        return diagnosis == null
                ? null
                : new DiagnosisRow(
                        diagnosis.disorder(),
                        diagnosis.icd10(),
                        diagnosis.hospital(),
                        diagnosis.confirmedOn(),
                        diagnosis.firstOnsetOn());
    }

    Diagnosis toDomain() {
        return new Diagnosis(disorder, icd10, hospital, confirmedOn, firstOnsetOn);
    }
}
