package org.careline.registry.filing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.PatientEvent.PatientState;
import org.careline.kit.trail.Trail;

/**
 * What the events say of the caller's own patients 患者状态, for a service that has not heard them yet: of anybody else nothing
 * is answered, whether there is a file or not.
 */
@ApplicationScoped
class OwnStates {
    private final PatientRepository patients;
    private final Trail trail;
    private final Clock clock;

    OwnStates(PatientRepository patients, Trail trail, Clock clock) {
        this.patients = patients;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    List<PatientState> of(StatesForm form) {
        var today = LocalDate.now(clock);
        var found = patients.among(form.patients()).stream()
                .map(patient -> patient.state(today))
                .toList();
        trail.record(
                "patient-states-read", found.stream().map(PatientState::patient).toList(), null);
        return found;
    }
}
