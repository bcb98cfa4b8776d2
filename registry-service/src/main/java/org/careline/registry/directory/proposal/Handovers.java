package org.careline.registry.directory.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.problem.NotThereException;
import org.careline.registry.constraint.Say;
import org.careline.registry.directory.DutyChange;
import org.careline.registry.directory.DutyChanges;
import org.careline.registry.directory.JurisdictionForm;
import org.careline.registry.directory.Mandates;
import org.careline.registry.domain.Tenures;

/** Proposes that an organisation's duties go to another, all of them as one change 职责整体移交: a station closed, two clinics made one. */
@ApplicationScoped
public class Handovers {
    private static final String DAY = "handoverDay";
    private static final String NEXT = "nextHolder";
    private static final String PRESENT = "presentHolder";

    private final Proposals proposals;
    private final DutyChanges changes;
    private final Mandates mandates;
    private final Clock clock;

    Handovers(Proposals proposals, DutyChanges changes, Mandates mandates, Clock clock) {
        this.proposals = proposals;
        this.changes = changes;
        this.mandates = mandates;
        this.clock = clock;
    }

    @Transactional(dontRollbackOn = NotThereException.class)
    public ProposalView propose(HandoverForm form) {
        if (form.handoverDay().isBefore(LocalDate.now(clock))) {
            throw new InvalidFieldException(DAY, Say.BEFORE_TODAY);
        }
        var remit = mandates.governed().orElseThrow(() -> mandates.refused(form.presentHolder()));
        var wanted = changes.entriesOf(form.presentHolder(), remit).stream()
                .map(entry -> change(entry, form))
                .toList();
        if (wanted.isEmpty()) {
            throw new InvalidFieldException(PRESENT, Say.HAS_NO_DUTY);
        }
        try {
            return proposals.propose(new ProposalForm(wanted));
        } catch (InvalidFieldException invalid) {
            throw new InvalidFieldException(
                    invalid.field().endsWith("from") ? DAY : NEXT, String.valueOf(invalid.getMessage()));
        }
    }

    private ProposalForm.ChangeForm change(JurisdictionChanged entry, HandoverForm form) {
        var wish = DutyChange.tenures(entry.holders())
                .handedOver(form.presentHolder(), form.nextHolder(), form.handoverDay(), LocalDate.now(clock));
        if (wish.clash()) {
            throw new InvalidFieldException(NEXT, Say.CLASH);
        }
        return new ProposalForm.ChangeForm(entry.duty().wireName(), entry.area(), entry.version(), holders(wish));
    }

    private static List<JurisdictionForm.HolderForm> holders(Tenures wish) {
        return DutyChange.holders(wish).stream().map(Handovers::holder).toList();
    }

    private static JurisdictionForm.HolderForm holder(Holder holder) {
        return new JurisdictionForm.HolderForm(holder.organisation(), holder.rank(), holder.from(), holder.to());
    }
}
