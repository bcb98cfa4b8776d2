package org.careline.notification.domain.owed;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.WithdrawalReason;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;

/** What was wrong is taken back from everybody who was told (rules 17.1-10). */
final class TakingBack {
    private final Course course;
    private final Ledger ledger;
    private final Notices notices;
    private final List<ToldAlert> wrong = new ArrayList<>();
    private final List<ToldAlert> wrongClosings = new ArrayList<>();

    TakingBack(Course course, Ledger ledger) {
        this.course = course;
        this.ledger = ledger;
        this.notices = new Notices(ledger);
    }

    /** Withdraws each alert about an entry that no longer stands, and each closing that is not true any more. */
    void takeBack() {
        for (var alert : ledger.alerts()) {
            if (alert.isWithdrawn()) {
                if (alert.isLeft() && alert.wasSeen() && isWrong(alert) && !isToldAfterLeaving(alert)) {
                    wrong.add(alert);
                }
            } else if (isWrong(alert)) {
                ledger.takeBack(alert, reason(alert));
                wrong.add(alert);
            } else if (alert.isOf(Occasion.CLOSED) && !isTrue(alert)) {
                ledger.takeBack(alert, closingReason(alert));
                wrongClosings.add(alert);
            }
        }
    }

    /** Those who hear of no correction otherwise are told of it quietly. */
    void tellCorrected() {
        once(wrong)
                .forEach(alert -> correction(alert).ifPresent(correction -> {
                    if (raisedNowAt(alert.recipient()).stream().noneMatch(told -> told.isAbout(correction.id()))) {
                        notices.corrected(alert, correction);
                    }
                }));
    }

    void tellWithdrawn() {
        for (var alert : once(wrong)) {
            var entry = course.facts().heard(alert.about().assessment());
            if (correction(alert).isEmpty() && entry.isPresent() && !isCalmForCalm(alert)) {
                notices.withdrawn(alert, entry.get(), twinStands(entry.get()));
            }
        }
        once(wrongClosings).stream()
                .filter(alert -> raisedNowAt(alert.recipient()).isEmpty())
                .forEach(this::tellItGoesOn);
    }

    private void tellItGoesOn(ToldAlert closing) {
        var entry = course.facts().heard(closing.about().assessment());
        if (entry.isEmpty()) {
            return;
        }
        var stands = course.dangers().isEmpty()
                ? course.standing(entry.get().id())
                : Optional.of(course.dangers().getLast());
        if (closingReason(closing) == AlertWithdrawalReason.ASSESSMENT_WITHDRAWN || stands.isEmpty()) {
            notices.withdrawn(closing, entry.get(), false);
        } else {
            notices.corrected(closing, stands.get());
        }
    }

    private boolean isWrong(ToldAlert alert) {
        var about = alert.about();
        var tellsOfEntry = alert.isOf(Occasion.DANGER)
                || alert.isOf(Occasion.CALMED)
                || (alert.isOf(Occasion.TAKEN_BACK) && about.cause() == AlertCause.CORRECTED);
        return tellsOfEntry
                && course.facts().heard(about.assessment()).isPresent()
                && !course.stands(about.assessment());
    }

    private boolean isTrue(ToldAlert closing) {
        return ledger.episodes().stream()
                .filter(episode -> episode.id().equals(closing.about().episode()))
                .allMatch(episode -> !episode.isOpen()
                        && episode.closeReason() == closing.about().closeReason());
    }

    private AlertWithdrawalReason reason(ToldAlert alert) {
        return course.facts().correctionOf(alert.about().assessment()).isPresent()
                ? AlertWithdrawalReason.CORRECTED
                : AlertWithdrawalReason.ASSESSMENT_WITHDRAWN;
    }

    /** A closing by calm visits falls with one of them. */
    private AlertWithdrawalReason closingReason(ToldAlert closing) {
        var visitWithdrawn = closing.about().closeReason() == EpisodeCloseReason.CALM
                && course.facts().withdrawn().keySet().stream()
                        .flatMap(id -> course.facts().heard(id).stream())
                        .anyMatch(entry -> !entry.isDangerous());
        return visitWithdrawn ? AlertWithdrawalReason.ASSESSMENT_WITHDRAWN : AlertWithdrawalReason.CORRECTED;
    }

    private Optional<Assessment> correction(ToldAlert alert) {
        return course.facts().correctionOf(alert.about().assessment()).filter(one -> course.stands(one.id()));
    }

    private boolean isCalmForCalm(ToldAlert alert) {
        var wasCalm = course.facts()
                .heard(alert.about().assessment())
                .filter(entry -> !entry.isDangerous())
                .isPresent();
        return wasCalm && raisedNowAt(alert.recipient()).stream().anyMatch(told -> told.isOf(Occasion.CALMED));
    }

    private boolean twinStands(Assessment entry) {
        return course.facts().withdrawn().get(entry.id()) == WithdrawalReason.ENTERED_TWICE
                && course.dangers().stream().anyMatch(entry::isSameAs);
    }

    private boolean isToldAfterLeaving(ToldAlert left) {
        return ledger.at(left.recipient())
                .filter(alert -> alert.isOf(Occasion.TAKEN_BACK))
                .flatMap(alert -> ledger.alert(alert.line().supersedes()).stream())
                .anyMatch(before -> before.isAbout(left.about().assessment()));
    }

    private List<ToldAlert> raisedNowAt(Recipient recipient) {
        return ledger.at(recipient).filter(ledger::isRaisedNow).toList();
    }

    /** One for each recipient and entry; nobody's alerts tell nobody. */
    private static List<ToldAlert> once(List<ToldAlert> alerts) {
        record Told(Recipient recipient, UUID entry) {}
        var seen = new HashSet<Told>();
        return alerts.reversed().stream()
                .filter(alert -> !alert.recipient().isNobody())
                .filter(alert ->
                        seen.add(new Told(alert.recipient(), alert.about().assessment())))
                .toList()
                .reversed();
    }
}
