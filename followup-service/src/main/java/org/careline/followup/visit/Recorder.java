package org.careline.followup.visit;

import java.time.OffsetDateTime;
import org.careline.kit.access.Caller;

/** Who recorded a visit 随访医生, for which organisation and when. */
record Recorder(String organisation, String name, OffsetDateTime at) {

    /** A clinic's software is nobody: the clinician it acts for is. */
    static Recorder of(Caller caller, OffsetDateTime now) {
        var clinician = caller.actingClinician();
        return new Recorder(caller.organisation(), clinician == null ? caller.subject() : clinician, now);
    }
}
