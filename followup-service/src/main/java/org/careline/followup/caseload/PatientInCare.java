package org.careline.followup.caseload;

import java.time.LocalDate;
import java.util.UUID;
import org.careline.followup.domain.Due;
import org.jspecify.annotations.Nullable;

/**
 * A patient to be followed up 随访对象, as this service knows the register.
 *
 * @param fileVersion version of the file the residence came from
 * @param residenceArea null: unknown (rules 17.7)
 * @param inHospital as the transfers say
 * @param lastVisit the last visit that stands
 * @param due null: nobody is to go
 */
public record PatientInCare(
        UUID id,
        long fileVersion,
        @Nullable String residenceArea,
        boolean inHospital,
        @Nullable LocalDate deceasedOn,
        @Nullable UUID lastVisit,
        @Nullable Due due) {

    public boolean diedBefore(LocalDate day) {
        return deceasedOn != null && deceasedOn.isBefore(day);
    }
}
