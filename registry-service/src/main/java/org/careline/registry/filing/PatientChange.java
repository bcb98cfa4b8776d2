package org.careline.registry.filing;

import java.time.LocalDate;
import java.util.Objects;
import org.careline.events.PatientEvent;
import org.careline.events.PatientEvent.ManagementStatusChanged;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.events.PatientEvent.ResidenceChanged;

/** A change of a file 档案变更: one version, told by one event, named after what matters most to others. */
record PatientChange(PatientState before, PatientState after) {
    PatientChange {
        if (after.version() <= before.version()) {
            throw new IllegalArgumentException("a change counts the version up");
        }
    }

    PatientEvent told(LocalDate day) {
        if (!Objects.equals(before.residenceArea(), after.residenceArea())) {
            return new ResidenceChanged(after, before.residenceArea(), day);
        }
        if (before.status() != after.status() || before.management() != after.management()) {
            return new ManagementStatusChanged(after, day);
        }
        return new PatientUpdated(after);
    }
}
