package org.careline.followup.visit;

import jakarta.enterprise.context.ApplicationScoped;
import org.careline.followup.caseload.Arrivals;
import org.careline.followup.form.VisitForm;
import org.careline.kit.problem.NotThereException;
import org.jspecify.annotations.Nullable;

/** Takes a visit of a patient registered a moment ago 建档后即随访: the register's event may still be under way. */
@ApplicationScoped
public class Reception {
    private final Visits visits;
    private final Arrivals arrivals;

    Reception(Visits visits, Arrivals arrivals) {
        this.visits = visits;
        this.arrivals = arrivals;
    }

    public VisitView record(@Nullable String key, VisitForm form) {
        try {
            return visits.record(key, form);
        } catch (NotThereException notYet) {
            if (!arrivals.comesInTime(form.patient())) {
                throw notYet;
            }
            return visits.record(key, form);
        }
    }
}
