package org.careline.followup.console.visit;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.careline.followup.console.form.SheetReader;
import org.careline.followup.console.form.TypedVisit;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.proposal.ProposalForm;
import org.careline.followup.proposal.Proposals;

/** Proposes the level while the form is being filled in 等级建议 (rules 3.1, 17.5); it names nobody and saves nothing. */
@ApplicationScoped
class Suggestions {
    private final Proposals proposals;

    Suggestions(Proposals proposals) {
        this.proposals = proposals;
    }

    Suggestion of(TypedVisit typed) {
        var form = new ProposalForm(SheetReader.behaviour(typed), SheetReader.incidents(typed), null, null);
        var answered = typed.any("behaviour") || form.propose().level() != DangerLevel.NONE;
        var stated = stated(typed);
        var asksReason = stated.filter(level -> form.propose()
                        .asksReasonFor(level, SheetReader.incidents(typed).toDomain()))
                .isPresent();
        var danger = stated.filter(level -> level != DangerLevel.NONE).isPresent()
                || form.propose().level() != DangerLevel.NONE;
        return new Suggestion(typed, answered ? proposals.propose(form) : null, asksReason, danger);
    }

    private static Optional<DangerLevel> stated(TypedVisit typed) {
        var level = typed.text("level");
        return level.matches("[0-5]") ? Optional.of(DangerLevel.of(Integer.parseInt(level))) : Optional.empty();
    }
}
