package org.careline.notification.domain.owed;

import static org.careline.events.AlertCause.CORRECTED;
import static org.careline.events.AlertCause.LATE;
import static org.careline.events.AlertCause.NEW;
import static org.careline.events.AlertCause.NEW_KIND;
import static org.careline.events.AlertCause.RAISED;
import static org.careline.events.AlertCause.RENEWED;
import static org.careline.events.AlertCause.RE_TARGETED;

import java.util.List;
import java.util.Optional;
import org.careline.events.AlertCause;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.facts.Asked;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.facts.Stretch;
import org.careline.notification.domain.facts.Whereabouts;

/** Why a recipient is told of a danger: the first line that fits (rules 17.1-3, 5, 10). */
record Causes(Ledger ledger, Course course, Stretch stretch, Asked asked) {

    AlertCause of(Recipient recipient, Assessment danger, boolean alarm) {
        if (isCorrectionOfWhatItWasTold(recipient, danger)) {
            return CORRECTED;
        }
        var heardBefore = hasHeardOf(recipient, danger);
        if (alarm && !heardBefore && anotherWasTold(recipient, danger)) {
            return RE_TARGETED;
        }
        if (!heardBefore && (asked.isLate(danger) || course.isOvertaken(danger) || course.isOver(danger))) {
            return LATE;
        }
        var others = otherDangersTold(recipient, danger);
        if (!alarm && (heardBefore || hearsAlready(recipient, danger))) {
            return RENEWED;
        }
        return wasTakenBack(recipient) || others.isEmpty() ? NEW : whatIsMore(danger, others);
    }

    private AlertCause whatIsMore(Assessment danger, List<Assessment> others) {
        if (isHigher(danger, others)) {
            return RAISED;
        }
        if (isOfNewKind(danger, others)) {
            return NEW_KIND;
        }
        return isElsewhere(danger) ? NEW : RAISED;
    }

    private boolean isCorrectionOfWhatItWasTold(Recipient recipient, Assessment danger) {
        var entries = course.facts().corrects(danger);
        return ledger.at(recipient)
                .anyMatch(alert -> entries.contains(alert.about().assessment()));
    }

    private boolean hasHeardOf(Recipient recipient, Assessment danger) {
        return ledger.dangersAt(recipient, danger).anyMatch(alert -> !alert.isLeft());
    }

    private boolean anotherWasTold(Recipient recipient, Assessment danger) {
        return ledger.dangersAbout(danger)
                .filter(alert -> alert.recipient().duty() == recipient.duty()
                        && !alert.recipient().isNobody()
                        && !alert.recipient().equals(recipient))
                .anyMatch(alert -> !ledger.isRaisedNow(alert) && !alert.line().copy());
    }

    /** It was told of the stretch before this step: this one only continues it. */
    private boolean hearsAlready(Recipient recipient, Assessment danger) {
        return ledger.dangersAt(recipient)
                .anyMatch(alert -> !alert.isWithdrawn()
                        && !alert.isAbout(danger.id())
                        && stretch.has(alert.about().assessment()));
    }

    private boolean wasTakenBack(Recipient recipient) {
        return ledger.takenBackNow().anyMatch(alert -> alert.recipient().equals(recipient));
    }

    /** What was only late or in hospital called nobody out: it makes a danger at home no less new. */
    private List<Assessment> otherDangersTold(Recipient recipient, Assessment danger) {
        return stretch.dangers().stream()
                .filter(other -> !other.equals(danger))
                .filter(other -> ledger.dangersAt(recipient, other).anyMatch(alert -> !alert.isWithdrawn()))
                .filter(other -> asked.isLateOrInHospital(danger) || !asked.isLateOrInHospital(other))
                .toList();
    }

    private boolean isHigher(Assessment danger, List<Assessment> told) {
        return before(danger)
                .map(other -> danger.level() > other.level())
                .orElseGet(() -> told.stream().allMatch(other -> danger.level() > other.level()));
    }

    private Optional<Assessment> before(Assessment danger) {
        var index = stretch.course().indexOf(danger);
        return index > 0 ? Optional.of(stretch.course().get(index - 1)) : Optional.empty();
    }

    private static boolean isOfNewKind(Assessment danger, List<Assessment> told) {
        var newWeapon = danger.weapon() && told.stream().noneMatch(Assessment::weapon);
        return newWeapon
                || danger.kinds().stream()
                        .anyMatch(kind ->
                                told.stream().noneMatch(other -> other.kinds().contains(kind)));
    }

    private boolean isElsewhere(Assessment danger) {
        var index = stretch.course().indexOf(danger);
        return stretch.course().subList(0, Math.max(index, 0)).stream()
                .filter(Assessment::isDangerous)
                .reduce((first, second) -> second)
                .map(last -> !Whereabouts.isSamePlace(stretch, last, danger))
                .orElse(false);
    }
}
