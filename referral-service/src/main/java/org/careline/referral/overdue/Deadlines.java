package org.careline.referral.overdue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.kit.access.Directory;
import org.careline.referral.book.Held;
import org.careline.referral.book.Step;
import org.careline.referral.book.TransferBook;
import org.careline.referral.book.TransferEvents;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Confirmed;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.Transfer;
import org.careline.referral.duty.HospitalsOnDuty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Moves on what nobody decided or answered in time 超时处理 (rules 17.6). */
@ApplicationScoped
class Deadlines {
    private static final Logger LOG = Logger.getLogger(Deadlines.class);

    private final EntityManager entities;
    private final TransferBook book;
    private final HospitalsOnDuty hospitals;
    private final Directory directory;
    private final LocalRules rules;
    private final Clock clock;

    Deadlines(
            EntityManager entities,
            TransferBook book,
            HospitalsOnDuty hospitals,
            Directory directory,
            LocalRules rules,
            Clock clock) {
        this.entities = entities;
        this.book = book;
        this.hospitals = hospitals;
        this.directory = directory;
        this.rules = rules;
        this.clock = clock;
    }

    @Transactional
    List<UUID> due(int most) {
        return entities.createNativeQuery(
                        "select id from transfer where deadline <= :now order by deadline limit :most", UUID.class)
                .setParameter("now", clock.instant())
                .setParameter("most", most)
                .getResultList();
    }

    /** Looks again under the lock: somebody may have decided meanwhile. */
    @Transactional
    void advance(UUID id) {
        var held = book.lock(id);
        var now = clock.instant();
        switch (held.transfer()) {
            case AwaitingDecision awaiting -> goUpTheLine(held, awaiting, now);
            case Confirmed confirmed -> passOver(held, confirmed, now);
            case Transfer.Decided _, Transfer.Closed _ -> {}
        }
    }

    private void goUpTheLine(Held held, AwaitingDecision awaiting, Instant now) {
        if (awaiting.escalation() != null || now.isBefore(awaiting.decideBy(rules))) {
            return;
        }
        var above = above(held.area());
        if (above == null) {
            LOG.warnf("Transfer %s is undecided and nobody is above its area", held.id());
        }
        book.note(held, awaiting.goUpTheLine(above, now), Step.of("went-up-the-line", now));
    }

    private void passOver(Held held, Confirmed confirmed, Instant now) {
        if (!confirmed.silent(now)) {
            return;
        }
        var next = confirmed.passOver(hospitals.near(held.placeNow(), held.area()), rules, now);
        book.write(
                held,
                next,
                Step.of("hospital-silent", now, confirmed.hospital()),
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
