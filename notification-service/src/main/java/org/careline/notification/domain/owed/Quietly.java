package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.careline.notification.domain.duty.Assignment;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;

/** Tells of standing dangers that need not sound 静默更新: each reaches every slot, and whoever was told hears how it goes on. */
record Quietly(Work work) {

    void change() {
        for (var recipient : recipients()) {
            for (var danger : work.stretch().dangers()) {
                if (isOwed(recipient, danger)) {
                    tell(recipient, danger);
                }
            }
        }
    }

    private LinkedHashSet<Recipient> recipients() {
        var recipients = new LinkedHashSet<Recipient>();
        work.owed().assignments().keySet().stream()
                .filter(one -> !one.isNobody())
                .forEach(recipients::add);
        work.told().stream()
                .filter(one -> work.assignment(one).isEmpty() && work.isActing(one))
                .forEach(recipients::add);
        return recipients;
    }

    private boolean isOwed(Recipient recipient, Assessment danger) {
        if (work.ledger().dangersAt(recipient, danger).anyMatch(alert -> !alert.isWithdrawn())) {
            return false;
        }
        if (wasToldWhatItCorrects(recipient, danger)) {
            return true;
        }
        var first = firstTold(recipient);
        if (first.isPresent()) {
            return danger.heardAt().isAfter(first.get()) || isToldToNobody(recipient, danger);
        }
        return work.assignment(recipient).filter(Assignment::copy).isPresent()
                ? isWhatTheAccountableHolds(recipient, danger)
                : isToldToNobody(recipient, danger);
    }

    private boolean wasToldWhatItCorrects(Recipient recipient, Assessment danger) {
        var entries = work.course().facts().corrects(danger);
        return work.ledger()
                .at(recipient)
                .filter(alert -> !alert.isLeft())
                .anyMatch(alert -> entries.contains(alert.about().assessment()));
    }

    /** When it first heard of the person, before this step; who hands over knows all until then. */
    private Optional<OffsetDateTime> firstTold(Recipient recipient) {
        var handedOver = work.aliveOf(recipient)
                .filter(alert -> alert.isOf(Occasion.HANDED_OVER) && !alert.isSettled())
                .map(alert -> alert.clock().raisedAt())
                .max(OffsetDateTime::compareTo);
        return handedOver.or(() -> work.aliveOf(recipient)
                .filter(alert -> alert.isOf(Occasion.DANGER) && !work.ledger().isRaisedNow(alert))
                .map(alert -> alert.clock().raisedAt())
                .min(OffsetDateTime::compareTo));
    }

    /** No accountable organisation of the duty heard of it. */
    private boolean isToldToNobody(Recipient recipient, Assessment danger) {
        return work.ledger()
                .dangersAbout(danger)
                .noneMatch(alert -> alert.recipient().duty() == recipient.duty()
                        && !alert.line().copy());
    }

    /** A copy's first word is what the accountable organisation is called for, or else the last danger. */
    private boolean isWhatTheAccountableHolds(Recipient copy, Assessment danger) {
        var slot = work.assignment(copy).orElseThrow().slot();
        var held = work.owed().alarms().getOrDefault(work.situation().duties().accountable(slot), List.of());
        return held.isEmpty()
                ? danger.equals(work.stretch().dangers().getLast())
                : held.stream().anyMatch(alarm -> alarm.danger().equals(danger));
    }

    private void tell(Recipient recipient, Assessment danger) {
        var assignment = work.assignment(recipient);
        var slot = assignment.map(Assignment::slot).orElseGet(() -> lastSlot(recipient));
        var copy = assignment.map(Assignment::copy).orElse(false);
        var cause = work.causes().of(recipient, danger, false);
        var alarm = work.owing().alarm(recipient, danger);
        work.ledger().raise(work.drafts().quiet(recipient, slot, copy, alarm, cause));
    }

    private Slot lastSlot(Recipient recipient) {
        return work.aliveOf(recipient)
                .map(ToldAlert::slot)
                .reduce((first, second) -> second)
                .orElseThrow();
    }
}
