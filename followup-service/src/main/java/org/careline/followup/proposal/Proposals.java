package org.careline.followup.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.careline.followup.assessment.Places;
import org.careline.followup.caseload.Caseload;
import org.careline.followup.domain.Whereabouts;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.jspecify.annotations.Nullable;

/** Proposes a level and names who would be told, without saving anything (rules 17.5). */
@ApplicationScoped
public class Proposals {
    private final Caseload caseload;
    private final Telling telling;
    private final Places places;
    private final CurrentCaller caller;
    private final Trail trail;

    Proposals(Caseload caseload, Telling telling, Places places, CurrentCaller caller, Trail trail) {
        this.caseload = caseload;
        this.telling = telling;
        this.places = places;
        this.caller = caller;
        this.trail = trail;
    }

    @Transactional
    public ProposalView propose(ProposalForm form) {
        return ProposalView.from(form.propose(), willBeTold(form));
    }

    /** What is known of the place, as a danger would be taken. */
    private @Nullable String place(ProposalForm form) {
        return form.placeNow() == null
                ? null
                : places.longestKnown(form.placeNow()).orElse(null);
    }

    private List<ToldView> willBeTold(ProposalForm form) {
        if (form.patient() == null) {
            return List.of();
        }
        var patient = caseload.find(form.patient()).orElseThrow(NotThereException::new);
        trail.record("level-proposed", patient.id());
        return telling.of(
                patient.residenceArea(),
                new Whereabouts(patient.inHospital(), place(form)),
                caller.get().organisation());
    }
}
