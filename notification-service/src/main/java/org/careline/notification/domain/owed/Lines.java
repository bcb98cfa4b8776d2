package org.careline.notification.domain.owed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.SettledReason;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.told.ToldAlert;
import org.jspecify.annotations.Nullable;

/** What was not signed in time goes up the line, and rests there as soon as somebody of the line signs (rules 17.2, 17.3). */
record Lines(Work work) {

    void change() {
        work.ledger().alerts().stream()
                .filter(alert -> alert.cameUpTheLine() && alert.isRinging())
                .forEach(this::follow);
        for (var due = due(); !due.isEmpty(); due = due()) {
            due.forEach(this::escalate);
        }
        work.ledger().alerts().stream()
                .filter(alert -> alert.cameUpTheLine() && alert.isRinging() && asksLessThanOwed(alert))
                .forEach(this::raiseAgain);
    }

    /** What holds for the alert below holds for the one above. */
    private void follow(ToldAlert upper) {
        var lower = work.ledger().alert(upper.line().escalatedFrom()).orElseThrow();
        if (lower.isSigned()) {
            settle(upper, SettledReason.SIGNED_BELOW, lower.recipient().organisation());
        } else if (lower.isLeft() || lower.ending().settled() == SettledReason.NOW_COPY) {
            leave(upper);
        } else if (lower.isWithdrawn()) {
            work.ledger().withdraw(upper, Objects.requireNonNull(lower.ending().withdrawn()));
        } else if (lower.isSettled()) {
            settle(
                    upper,
                    Objects.requireNonNull(lower.ending().settled()),
                    lower.ending().settledBy());
        }
    }

    private void settle(ToldAlert upper, SettledReason reason, @Nullable String by) {
        work.ledger().settle(upper, reason, by);
    }

    private void leave(ToldAlert upper) {
        if (work.isActing(upper.recipient())) {
            settle(upper, SettledReason.SUPERSEDED, null);
        } else {
            work.ledger().withdraw(upper, AlertWithdrawalReason.RE_TARGETED);
        }
    }

    private List<ToldAlert> due() {
        var now = work.ledger().now();
        return work.ledger().alerts().stream()
                .filter(alert -> alert.isRinging() && alert.acts().escalatedAt() == null)
                .filter(alert -> Optional.ofNullable(alert.clock().upAt())
                        .filter(upAt -> !upAt.isAfter(now))
                        .isPresent())
                .toList();
    }

    private void escalate(ToldAlert lower) {
        var organisation = Objects.requireNonNull(lower.recipient().organisation());
        var above = work.situation().duties().above(lower.slot(), organisation);
        work.ledger().escalate(lower, above.orElse(null));
        above.map(code -> Recipient.of(lower.recipient().duty(), code))
                .filter(recipient -> !work.owed().isAccountable(recipient))
                .ifPresent(recipient -> raise(recipient, lower));
    }

    private boolean asksLessThanOwed(ToldAlert upper) {
        var owed = content(upper);
        return Known.asksMore(owed.asked(), upper.about().asked())
                || !upper.about().urgency().isNoLessThan(owed.urgency());
    }

    private void raiseAgain(ToldAlert upper) {
        var lower = work.ledger().alert(upper.line().escalatedFrom()).orElseThrow();
        work.ledger().settle(upper, SettledReason.SUPERSEDED, null);
        raise(upper.recipient(), lower);
    }

    private void raise(Recipient recipient, ToldAlert lower) {
        var owed = content(lower);
        var clock = new SigningDeadline(
                        work.situation().rules().apply(lower.slot().area()),
                        work.situation().days())
                .of(owed.urgency(), recipient.duty(), work.ledger().now());
        work.ledger().raise(work.drafts().upTheLine(recipient, lower, owed, clock, supersedes(recipient, lower)));
    }

    /** The same as the one below is owed now. */
    private OwedAlarm content(ToldAlert lower) {
        var bottom = work.bottom(lower);
        var danger = work.course().standing(bottom.about().assessment()).orElseThrow();
        return work.owing().alarm(bottom.recipient(), danger);
    }

    @Nullable
    private UUID supersedes(Recipient recipient, ToldAlert lower) {
        return work.ledger()
                .aliveAt(recipient)
                .filter(alert -> alert.cameUpTheLine()
                        && alert.isSettled()
                        && work.ledger()
                                .alert(alert.line().escalatedFrom())
                                .filter(before -> before.recipient().equals(lower.recipient()))
                                .isPresent())
                .reduce((first, second) -> second)
                .map(ToldAlert::id)
                .orElse(null);
    }
}
