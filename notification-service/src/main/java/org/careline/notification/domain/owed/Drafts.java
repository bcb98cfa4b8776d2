package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.EscalationReason;
import org.careline.notification.domain.duty.Assignment;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.SigningUrgency;
import org.careline.notification.domain.told.ToldAlert;
import org.careline.notification.domain.told.ToldAlert.About;
import org.careline.notification.domain.told.ToldAlert.Acts;
import org.careline.notification.domain.told.ToldAlert.Clock;
import org.careline.notification.domain.told.ToldAlert.Ending;
import org.careline.notification.domain.told.ToldAlert.Line;
import org.jspecify.annotations.Nullable;

/** Draws up the alerts about a danger of the stretch that goes on. */
record Drafts(Work work) {

    ToldAlert alarm(Assignment assignment, OwedAlarm owed, AlertCause cause, Clock clock, @Nullable UUID supersedes) {
        var line = new Line(false, assignment.upTheLine(), null, supersedes);
        return draft(assignment.recipient(), assignment.slot(), about(owed, cause, owed.urgency()), line, clock);
    }

    ToldAlert upTheLine(Recipient recipient, ToldAlert below, OwedAlarm owed, Clock clock, @Nullable UUID supersedes) {
        var line = new Line(false, EscalationReason.NOT_SIGNED, below.id(), supersedes);
        return draft(recipient, below.slot(), about(owed, below.about().cause(), owed.urgency()), line, clock);
    }

    ToldAlert quiet(Recipient recipient, Slot slot, boolean copy, OwedAlarm owed, AlertCause cause) {
        var upTheLine = work.assignment(recipient)
                .map(Assignment::upTheLine)
                .orElse(work.isInLine(recipient) ? EscalationReason.NOT_SIGNED : null);
        return draft(
                recipient,
                slot,
                about(owed, cause, SigningUrgency.NEXT_LOOK),
                new Line(copy, upTheLine, null, null),
                SigningDeadline.none(now()));
    }

    ToldAlert handOver(Recipient recipient, ToldAlert last, @Nullable String to) {
        var about = new About(
                last.about().assessment(),
                work.episode(),
                Occasion.HANDED_OVER,
                AlertCause.RE_TARGETED,
                AskedAction.FOR_INFORMATION,
                AskedAction.FOR_INFORMATION,
                now(),
                last.about().level(),
                last.about().kinds(),
                last.about().weapon(),
                work.whereabouts().inHospital(),
                SigningUrgency.NEXT_LOOK,
                work.whereabouts().away(),
                to,
                null,
                false,
                false);
        return draft(recipient, last.slot(), about, Notices.BESIDES, SigningDeadline.none(now()));
    }

    private About about(OwedAlarm owed, AlertCause cause, SigningUrgency urgency) {
        var danger = owed.danger();
        return new About(
                danger.id(),
                work.episode(),
                Occasion.DANGER,
                cause,
                owed.asked(),
                owed.asked(),
                owed.askedAsOf(),
                danger.level(),
                danger.kinds(),
                work.stretch().dangers().stream().anyMatch(Assessment::weapon),
                work.whereabouts().inHospital() || danger.inHospital(),
                urgency,
                work.whereabouts().away(),
                null,
                null,
                false,
                false);
    }

    private ToldAlert draft(Recipient recipient, Slot slot, About about, Line line, Clock clock) {
        return new ToldAlert(work.ledger().nextId(), recipient, slot, about, line, clock, Ending.NONE, Acts.NONE);
    }

    private OffsetDateTime now() {
        return work.ledger().now();
    }
}
