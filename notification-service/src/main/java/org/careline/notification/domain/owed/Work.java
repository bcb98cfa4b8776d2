package org.careline.notification.domain.owed;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.notification.domain.LocalRules;
import org.careline.notification.domain.duty.Assignment;
import org.careline.notification.domain.duty.PlaceKind;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.facts.Stretch;
import org.careline.notification.domain.facts.Whereabouts;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.ToldAlert;

/** The stretch that goes on, while the difference is worked out: who is told in it, and what each holds. */
record Work(
        Situation situation,
        Owed owed,
        Ledger ledger,
        Stretch stretch,
        Whereabouts whereabouts,
        LocalRules rules,
        UUID episode) {

    Course course() {
        return owed.course();
    }

    /** Worked out anew each time: what was raised meanwhile counts. */
    Owing owing() {
        return new Owing(situation.now(), ledger.told(), course(), stretch, rules);
    }

    Causes causes() {
        return new Causes(ledger, course(), stretch, owing().asked());
    }

    Drafts drafts() {
        return new Drafts(this);
    }

    /** Dangers of a stretch that ended before are no part of it, though one row may carry both. */
    boolean concerns(ToldAlert alert) {
        return alert.isOf(Occasion.DANGER)
                ? stretch.has(alert.about().assessment())
                : alert.about().episode().equals(episode);
    }

    Stream<ToldAlert> aliveOf(Recipient recipient) {
        return ledger.aliveAt(recipient).filter(this::concerns);
    }

    /** All who were told in it and from whom not all was taken back. */
    Set<Recipient> told() {
        var recipients = new LinkedHashSet<Recipient>();
        ledger.alerts().stream()
                .filter(alert -> !alert.isWithdrawn() && concerns(alert))
                .forEach(alert -> recipients.add(alert.recipient()));
        return recipients;
    }

    Optional<Assignment> assignment(Recipient recipient) {
        return Optional.ofNullable(owed.assignments().get(recipient));
    }

    List<ToldAlert> ringing(Recipient recipient) {
        return ledger.at(recipient).filter(ToldAlert::isRinging).toList();
    }

    /** It came up the line from somebody who still answers. */
    boolean isInLine(Recipient recipient) {
        return aliveOf(recipient)
                .filter(ToldAlert::cameUpTheLine)
                .anyMatch(alert -> owed.isAccountable(bottom(alert).recipient()));
    }

    /** Where an alert that went up the line began. */
    ToldAlert bottom(ToldAlert alert) {
        var lower = ledger.alert(alert.line().escalatedFrom());
        return lower.isEmpty() ? alert : bottom(lower.get());
    }

    /** Who answers where this one did; for a place now that is gone, the one at home. */
    Recipient successorOf(Recipient recipient) {
        var place = aliveOf(recipient)
                .filter(alert -> alert.isOf(Occasion.DANGER))
                .reduce((first, second) -> second)
                .map(alert -> alert.slot().place())
                .orElse(PlaceKind.RESIDENCE);
        var slots = Slot.of(whereabouts).stream()
                .filter(slot -> slot.duty() == recipient.duty())
                .toList();
        var slot =
                slots.stream().filter(one -> one.place() == place).findFirst().orElseGet(slots::getFirst);
        return situation.duties().accountable(slot);
    }

    /** It signed, answers no more, and acts until its successor has signed. */
    boolean isActing(Recipient recipient) {
        return assignment(recipient).isEmpty()
                && !owing().signatures().ofItself(recipient).stream()
                        .filter(known -> stretch.has(known.danger().id()))
                        .toList()
                        .isEmpty();
    }
}
