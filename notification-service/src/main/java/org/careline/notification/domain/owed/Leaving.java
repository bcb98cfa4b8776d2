package org.careline.notification.domain.owed;

import java.util.List;
import java.util.Objects;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.SettledReason;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;

/** Who answers no more: it leaves at once, or acts until its successor has signed 移交 (rules 17.2). */
record Leaving(Work work) {

    void change() {
        for (var recipient : work.told()) {
            if (work.assignment(recipient).isPresent()) {
                work.aliveOf(recipient)
                        .filter(alert -> alert.isOf(Occasion.HANDED_OVER) && !alert.isSettled() && !alert.isSigned())
                        .toList()
                        .forEach(alert -> work.ledger().settle(alert, SettledReason.SUPERSEDED, null));
            } else {
                leave(recipient);
            }
        }
    }

    private void leave(Recipient recipient) {
        var own = own(recipient);
        if (own.stream().noneMatch(alert -> alert.isOf(Occasion.DANGER))) {
            return;
        }
        if (!work.isActing(recipient) || isHandedOver(recipient)) {
            own.forEach(alert -> work.ledger().withdraw(alert, AlertWithdrawalReason.RE_TARGETED));
            return;
        }
        own.stream()
                .filter(ToldAlert::isRinging)
                .forEach(alert -> work.ledger().settle(alert, SettledReason.SUPERSEDED, null));
        handOver(recipient, own.getLast());
    }

    /** Its alerts; where it is in the line of somebody who answers, only those it had of its own. */
    private List<ToldAlert> own(Recipient recipient) {
        var alive = work.aliveOf(recipient);
        return (work.isInLine(recipient) ? alive.filter(alert -> alert.isAlarm() && !alert.cameUpTheLine()) : alive)
                .toList();
    }

    /** Its successor has signed, and nothing is owed to it unsigned. */
    private boolean isHandedOver(Recipient recipient) {
        var successor = work.successorOf(recipient);
        return work.owed().alarms().getOrDefault(successor, List.of()).isEmpty()
                && work.owing().signatures().of(successor).stream()
                        .anyMatch(known -> work.stretch().has(known.danger().id()));
    }

    private void handOver(Recipient recipient, ToldAlert last) {
        var to = work.successorOf(recipient).organisation();
        var told = work.aliveOf(recipient)
                .filter(alert -> alert.isOf(Occasion.HANDED_OVER) && !alert.isSettled())
                .anyMatch(alert -> Objects.equals(alert.about().handedTo(), to));
        if (!told) {
            work.ledger().raise(work.drafts().handOver(recipient, last, to));
        }
    }
}
