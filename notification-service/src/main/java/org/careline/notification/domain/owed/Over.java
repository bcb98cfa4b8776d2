package org.careline.notification.domain.owed;

import java.util.Objects;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.SettledReason;
import org.careline.notification.domain.duty.Assignment;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.domain.facts.Asked;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.facts.Stretch;
import org.careline.notification.domain.facts.Whereabouts;
import org.careline.notification.domain.told.Episode;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.SigningUrgency;
import org.careline.notification.domain.told.ToldAlert;
import org.careline.notification.domain.told.ToldAlert.About;
import org.careline.notification.domain.told.ToldAlert.Acts;
import org.careline.notification.domain.told.ToldAlert.Ending;
import org.careline.notification.domain.told.ToldAlert.Line;

/** A stretch that ended: what was never told of it is told late and quietly, and everybody reads how it ended (rules 17.1-5, 9). */
record Over(Situation situation, Course course, Ledger ledger, Stretch stretch) {

    void tellLate() {
        stretch.dangers().forEach(this::tellLate);
    }

    /** Told last: what everybody reads at the end is how it ended. */
    void tellHowItEnded() {
        ledger.episodes().stream()
                .filter(episode -> !episode.isOpen() && episode.closeReason() == stretch.end())
                .map(Episode::id)
                .filter(this::carries)
                .forEach(this::close);
    }

    /** To the three duties at home, for information, without a time to sign by. */
    private void tellLate(Assessment danger) {
        var home = Whereabouts.in(course, stretch).home();
        for (var assignment : situation.duties().of(Slot.atHome(home))) {
            var recipient = assignment.recipient();
            if (assignment.isAccountable() && !recipient.isNobody() && !isTold(assignment, danger)) {
                tell(assignment, danger);
            }
        }
    }

    private boolean isTold(Assignment assignment, Assessment danger) {
        return ledger.dangersAbout(danger)
                .anyMatch(alert ->
                        alert.recipient().duty() == assignment.recipient().duty());
    }

    private void tell(Assignment assignment, Assessment danger) {
        var asked = new Asked(course, situation.rules().apply(assignment.slot().area()));
        var cause = new Causes(ledger, course, stretch, asked).of(assignment.recipient(), danger, false);
        var about = new About(
                danger.id(),
                episode(),
                Occasion.DANGER,
                cause,
                AskedAction.FOR_INFORMATION,
                AskedAction.FOR_INFORMATION,
                danger.assessedAt(),
                danger.level(),
                danger.kinds(),
                stretch.dangers().stream().anyMatch(Assessment::weapon),
                danger.inHospital(),
                SigningUrgency.NEXT_LOOK,
                null,
                null,
                null,
                false,
                false);
        ledger.raise(new ToldAlert(
                ledger.nextId(),
                assignment.recipient(),
                assignment.slot(),
                about,
                new Line(false, assignment.upTheLine(), null, null),
                SigningDeadline.none(ledger.now()),
                Ending.NONE,
                Acts.NONE));
    }

    private UUID episode() {
        return ledger.alerts().stream()
                .filter(alert ->
                        alert.isOf(Occasion.DANGER) && stretch.has(alert.about().assessment()))
                .map(alert -> alert.about().episode())
                .reduce((first, second) -> second)
                .orElseGet(() -> {
                    var episode = ledger.open(Whereabouts.in(course, stretch).home());
                    ledger.close(episode, reason());
                    return episode.id();
                });
    }

    private EpisodeCloseReason reason() {
        return Objects.requireNonNull(stretch.end());
    }

    private boolean carries(UUID episode) {
        return ledger.alerts().stream()
                .anyMatch(alert -> alert.about().episode().equals(episode)
                        && alert.isOf(Occasion.DANGER)
                        && stretch.has(alert.about().assessment()));
    }

    private void close(UUID episode) {
        ledger.alerts().stream()
                .filter(alert -> !alert.isWithdrawn() && alert.about().episode().equals(episode))
                .filter(alert ->
                        alert.isOf(Occasion.DANGER) && stretch.has(alert.about().assessment()))
                .filter(alert -> !alert.recipient().isNobody())
                .map(ToldAlert::recipient)
                .distinct()
                .forEach(recipient -> {
                    var last = ledger.aliveAt(recipient)
                            .filter(alert -> alert.about().episode().equals(episode) && isWord(alert))
                            .reduce((first, second) -> second)
                            .orElseThrow();
                    if (!last.isOf(Occasion.CLOSED)) {
                        tellClosed(last, episode);
                    }
                });
        ledger.alerts().stream()
                .filter(alert -> alert.isRinging() && alert.about().episode().equals(episode))
                .forEach(alert -> ledger.settle(alert, SettledReason.SUPERSEDED, null));
    }

    private void tellClosed(ToldAlert last, UUID episode) {
        var ringing = ledger.aliveAt(last.recipient())
                .filter(alert -> alert.isRinging() && alert.about().episode().equals(episode))
                .map(ToldAlert::id)
                .findFirst();
        var about = stretch.end() == EpisodeCloseReason.CALM
                ? stretch.course().getLast()
                : stretch.dangers().getLast();
        new Notices(ledger).closed(last, about, reason(), isNeverSigned(last, episode), ringing.orElse(null));
    }

    /** There was an alarm of the duty, and nobody signed one. */
    private boolean isNeverSigned(ToldAlert last, UUID episode) {
        var alarms = ledger.alerts().stream()
                .filter(alert -> alert.about().episode().equals(episode) && alert.isAlarm())
                .filter(alert -> alert.recipient().duty() == last.recipient().duty())
                .toList();
        return !alarms.isEmpty() && alarms.stream().noneMatch(ToldAlert::isSigned);
    }

    /** What tells the state: not what only takes something back. */
    private static boolean isWord(ToldAlert alert) {
        return switch (alert.about().occasion()) {
            case DANGER, CALMED, CLOSED -> true;
            case TAKEN_BACK -> alert.about().cause() == AlertCause.CORRECTED;
            case HANDED_OVER -> false;
        };
    }
}
