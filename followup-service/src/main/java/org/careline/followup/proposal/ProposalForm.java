package org.careline.followup.proposal;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.careline.followup.domain.Behaviour;
import org.careline.followup.domain.Incidents;
import org.careline.followup.domain.Proposal;
import org.careline.followup.form.BehaviourForm;
import org.careline.followup.form.IncidentsForm;
import org.jspecify.annotations.Nullable;

/**
 * What a level is to be proposed from (rules 3.1).
 *
 * @param patient if given, the answer names who would be told
 */
public record ProposalForm(
        @Valid @Nullable BehaviourForm behaviour,
        @Valid @Nullable IncidentsForm incidents,
        @Nullable UUID patient,
        @Size(max = 40) @Nullable String placeNow) {

    public Proposal propose() {
        return Proposal.from(
                behaviour == null ? Behaviour.NOTHING_SEEN : behaviour.toDomain(),
                incidents == null ? Incidents.NONE : incidents.toDomain());
    }
}
