package org.careline.followup.visit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.careline.followup.caseload.Arrivals;
import org.careline.followup.caseload.Caseload;
import org.careline.followup.caseload.PatientInCare;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Begins the form of a new visit 随访表预填. */
@ApplicationScoped
public class VisitDrafts {
    private final Caseload caseload;
    private final Arrivals arrivals;
    private final VisitRows rows;
    private final Trail trail;

    VisitDrafts(Caseload caseload, Arrivals arrivals, VisitRows rows, Trail trail) {
        this.caseload = caseload;
        this.arrivals = arrivals;
        this.rows = rows;
        this.trail = trail;
    }

    @Transactional
    public VisitDraft begin(UUID patient) {
        var draft = draftOf(inCare(patient));
        trail.record("visit-begun", patient);
        return draft;
    }

    private PatientInCare inCare(UUID patient) {
        return caseload.find(patient)
                .or(() -> arrivals.comesInTime(patient) ? caseload.find(patient) : Optional.empty())
                .orElseThrow(NotThereException::new);
    }

    private VisitDraft draftOf(PatientInCare patient) {
        var last = patient.lastVisit();
        var newest = rows.newest(patient.id()).orElse(null);
        return new VisitDraft(
                patient.id(),
                patient.residenceArea(),
                patient.inHospital(),
                key(patient.id(), newest),
                newest,
                last == null
                        ? null
                        : rows.findByIdOptional(last).map(VisitDraft.Last::from).orElse(null));
    }

    private static UUID key(UUID patient, @Nullable UUID newest) {
        var since = newest == null ? "nothing" : newest.toString();
        return UUID.nameUUIDFromBytes(("visit of " + patient + " after " + since).getBytes(StandardCharsets.UTF_8));
    }
}
