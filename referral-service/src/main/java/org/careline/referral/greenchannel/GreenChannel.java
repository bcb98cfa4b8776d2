package org.careline.referral.greenchannel;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.StandDownReason;
import org.careline.referral.book.Held;
import org.careline.referral.book.Step;
import org.careline.referral.book.TransferBook;
import org.careline.referral.book.TransferEvents;
import org.careline.referral.domain.Assessment;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Discharged;
import org.careline.referral.domain.StoodDown;
import org.careline.referral.domain.Transfer;

/** The green channel 绿色通道 follows what is heard of the patient: joins, withdraws, readdresses, ends (rules 17.6). */
@ApplicationScoped
class GreenChannel {
    private final TransferBook book;
    private final Opener opener;
    private final Clock clock;

    GreenChannel(TransferBook book, Opener opener, Clock clock) {
        this.book = book;
        this.opener = opener;
        this.clock = clock;
    }

    /** Most assessments of 3 and more open a record and are done with one statement. */
    void hear(RiskLevelAssessed told, Assessment assessment) {
        if (assessment.mayOpenAtOnce() && opener.open(told, assessment)) {
            return;
        }
        var open = book.lockOpenOf(told.patient());
        if (open.isEmpty()) {
            openUnlessDecided(told, assessment);
        } else if (isNextCrisis(open.get(), assessment)) {
            complete(open.get());
            openUnlessDecided(told, assessment);
        } else {
            join(open.get(), assessment);
        }
    }

    /** An assessment was withdrawn, or corrected below 3 (17.1-10). */
    void withdraw(UUID patient, UUID assessment) {
        book.lockOpenOf(patient)
                .filter(held -> held.transfer().grounds().contain(assessment))
                .ifPresent(held -> withdraw(held, assessment, StandDownReason.ASSESSMENT_WITHDRAWN));
    }

    private void openUnlessDecided(RiskLevelAssessed told, Assessment assessment) {
        var last = assessment.mayHaveBeenDecided()
                ? book.lastClosedOf(told.patient()).orElse(null)
                : null;
        if (assessment.opens(last)) {
            opener.open(told, assessment);
        }
    }

    private boolean isNextCrisis(Held held, Assessment assessment) {
        return held.transfer() instanceof Discharged discharged
                && assessment.followsTheStayOf(
                        discharged,
                        discharged.dischargedAt().atZone(clock.getZone()).toLocalDate());
    }

    private void join(Held held, Assessment assessment) {
        if (held.transfer().grounds().contain(assessment.id()) || !(held.transfer() instanceof Transfer.Open open)) {
            return;
        }
        if (assessment.inHospital()
                && assessment.replaces() != null
                && open.grounds().contain(assessment.replaces())) {
            withdraw(held, assessment.replaces(), StandDownReason.IN_HOSPITAL);
            return;
        }
        book.note(held, open.join(assessment), Step.of("assessment-joined", clock.instant()));
    }

    private void withdraw(Held held, UUID assessment, StandDownReason reason) {
        var now = clock.instant();
        switch (held.transfer()) {
            case AwaitingDecision awaiting -> write(held, awaiting.withdraw(assessment, now), reason, now);
            case Transfer.Decided decided -> {
                var left = decided.grounds().without(assessment);
                var next = left.none() ? decided : decided.standingOn(left);
                book.note(held, next, Step.of("assessment-withdrawn", now));
            }
            case Transfer.Closed _ -> {}
        }
    }

    private void write(Held held, Transfer next, StandDownReason reason, Instant now) {
        if (next instanceof StoodDown) {
            book.write(held, next, Step.of("stood-down", now, reason), TransferEvents.stoodDown(held, reason, now));
        } else {
            book.note(held, next, Step.of("assessment-withdrawn", now));
        }
    }

    private void complete(Held held) {
        if (held.transfer() instanceof Discharged discharged) {
            var now = clock.instant();
            book.write(
                    held,
                    discharged.complete(now),
                    Step.of("completed", now, "next-crisis"),
                    TransferEvents.completed(held, now));
        }
    }
}
