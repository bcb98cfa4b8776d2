package org.careline.followup.visit;

import java.time.OffsetDateTime;
import org.careline.kit.access.Caller;
import org.careline.kit.access.Role;
import org.careline.kit.problem.InvalidFieldException;

/** Who recorded a visit 随访医生, for which organisation and when. */
record Recorder(String organisation, String name, OffsetDateTime at) {

    /** A clinic's software is nobody: it names the clinician it acts for. */
    static Recorder of(Caller caller, OffsetDateTime now) {
        var clinician = caller.actingClinician();
        if (caller.is(Role.CLINIC_SYSTEM) && (clinician == null || clinician.isBlank())) {
            throw new InvalidFieldException(
                    "Acting-Clinician", "机构系统须注明经办医生。A clinic system names the acting clinician.");
        }
        return new Recorder(caller.organisation(), clinician == null ? caller.subject() : clinician, now);
    }
}
