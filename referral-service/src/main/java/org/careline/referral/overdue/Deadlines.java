package org.careline.referral.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.kit.access.Directory;
import org.careline.referral.book.LockedTransfer;
import org.careline.referral.book.PatientTransfers;
import org.careline.referral.book.Step;
import org.careline.referral.book.TransferEvents;
import org.careline.referral.book.Transfers;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Confirmed;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.Transfer;
import org.careline.referral.duty.DutiesToday;
import org.careline.referral.greenchannel.Reconciliation;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** TransferActions on what nobody decided or answered in time 超时处理 (rules 17.6). */
@ApplicationScoped
class Deadlines {
    private static final Logger LOG = Logger.getLogger(Deadlines.class);

    private final PatientTransfers records;
    private final Transfers transfers;
    private final Reconciliation reconciliation;
    private final DutiesToday duties;
    private final Directory directory;
    private final LocalRules rules;
    private final Clock clock;

    Deadlines(
            PatientTransfers records,
            Transfers transfers,
            Reconciliation reconciliation,
            DutiesToday duties,
            Directory directory,
            LocalRules rules,
            Clock clock) {
        this.records = records;
        this.transfers = transfers;
        this.reconciliation = reconciliation;
        this.duties = duties;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    List<UUID> due(UUID after, int most) {
        return records.due(clock.instant(), after, most);
    }

    @Transactional
    List<UUID> escaped(UUID after, int most) {
        return records.escaped(after, most);
    }

    @Transactional
    void reconcile(UUID patient) {
        reconciliation.of(patient);
    }

    /** Looks again under the lock: somebody may have decided meanwhile, or nothing may be owed any more. */
    @Transactional
    void advance(UUID id) {
        reconciliation.of(transfers.lock(id).patient());
        var locked = transfers.lock(id);
        var now = clock.instant();
        switch (locked.transfer()) {
            case AwaitingDecision awaiting -> goUpTheLine(locked, awaiting, now);
            case Confirmed confirmed -> passOver(locked, confirmed, now);
            case Transfer.Decided _, Transfer.Closed _ -> {}
        }
    }

    private void goUpTheLine(LockedTransfer held, AwaitingDecision awaiting, Instant now) {
        if (awaiting.escalation() != null || now.isBefore(awaiting.decideBy())) {
            return;
        }
        var above = above(held.area());
        if (above == null) {
            LOG.warnf("Transfer %s is undecided and nobody is above its area", held.id());
        }
        transfers.write(held, awaiting.goUpTheLine(above, now), Step.byItself("went-up-the-line", now), null);
    }

    private void passOver(LockedTransfer held, Confirmed confirmed, Instant now) {
        if (!confirmed.silent(now)) {
            return;
        }
        var next = confirmed.passOver(duties.near(held.placeNow(), held.area()), rules, now);
        transfers.write(
                held,
                next,
                Step.byItself("hospital-silent", now, confirmed.hospital()),
                TransferEvents.confirmed(held, next, now));
    }

    /** The prevention institution's own line; where nobody has that duty, nobody. */
    private @Nullable String above(@Nullable String area) {
        if (area == null) {
            return null;
        }
        return directory.holders(Duty.PREVENTION, area, LocalDate.now(clock)).stream()
                .findFirst()
                .map(holder -> holder.organisation().parent())
                .orElse(null);
    }
}
