package org.careline.followup.caseload;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient to be followed up 随访对象, as this service knows the register.
 *
 * @param fileVersion version of the file the residence came from
 * @param residenceArea null: unknown (rules 17.7)
 * @param inHospital as the transfers say
 */
public record PatientInCare(
        UUID id,
        long fileVersion,
        @Nullable String residenceArea,
        boolean inHospital,
        @Nullable LocalDate deceasedOn,
        @Nullable LastVisit lastVisit) {

    public boolean diedBefore(LocalDate day) {
        return deceasedOn != null && deceasedOn.isBefore(day);
    }
}
