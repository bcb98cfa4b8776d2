package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.careline.events.AskedAction;
import org.careline.notification.domain.LocalRules;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.facts.Asked;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Course;
import org.careline.notification.domain.facts.Stretch;
import org.careline.notification.domain.told.Occasion;
import org.careline.notification.domain.told.SigningUrgency;

/** Which alarms a recipient must hold: the fewest that cover all it has not settled (rules 17.1-3). */
final class Owing {
    private final OffsetDateTime now;
    private final ToldAlerts told;
    private final Stretch stretch;
    private final Asked asked;
    private final Cover cover;
    private final Signatures signatures;

    Owing(OffsetDateTime now, ToldAlerts told, Course course, Stretch stretch, LocalRules rules) {
        this.now = now;
        this.told = told;
        this.stretch = stretch;
        this.asked = new Asked(course, rules);
        this.cover = new Cover(course, stretch, asked, rules);
        this.signatures = new Signatures(course, told);
    }

    Asked asked() {
        return asked;
    }

    Cover cover() {
        return cover;
    }

    Signatures signatures() {
        return signatures;
    }

    List<OwedAlarm> alarms(Recipient recipient) {
        var signed = signatures.of(recipient);
        List<OwedAlarm> alarms = new ArrayList<>();
        for (var danger : stretch.dangers()) {
            var alarm = alarm(recipient, danger);
            if (!isSettled(signed, alarm) && !cover.covers(known(alarms, signed, danger), danger, alarm.asked())) {
                alarms.removeIf(weaker -> takesPlaceOf(alarm, weaker));
                alarms.add(alarm);
            }
        }
        return List.copyOf(alarms);
    }

    /** The alarm about one danger, whether it is owed or not. */
    OwedAlarm alarm(Recipient recipient, Assessment danger) {
        var asOf = askedAsOf(recipient, danger);
        var action = asked.action(danger, asOf);
        var urgency = asked.isUrgent(danger, action) ? SigningUrgency.URGENT : SigningUrgency.FOR_INFORMATION;
        return new OwedAlarm(danger, action, asOf, urgency);
    }

    boolean isSettled(Recipient recipient, Assessment danger) {
        return isSettled(signatures.of(recipient), alarm(recipient, danger));
    }

    private boolean isSettled(List<Known> signed, OwedAlarm alarm) {
        var danger = alarm.danger();
        var itself = signed.stream()
                .anyMatch(known -> known.danger().equals(danger) && !Known.asksMore(alarm.asked(), known.asked()));
        return itself || cover.covers(known(List.of(), signed, danger), danger, alarm.asked());
    }

    private List<Known> known(List<OwedAlarm> alarms, List<Known> signed, Assessment but) {
        return Stream.concat(alarms.stream().map(OwedAlarm::known), signed.stream())
                .filter(known ->
                        stretch.has(known.danger().id()) && !known.danger().equals(but))
                .toList();
    }

    boolean takesPlaceOf(OwedAlarm alarm, OwedAlarm weaker) {
        return cover.covers(List.of(alarm.known()), weaker.danger(), weaker.asked())
                && !Known.asksMore(weaker.asked(), alarm.asked())
                && alarm.urgency().isNoLessThan(weaker.urgency());
    }

    /** Who hears later because another has signed hears of what has aged; what nobody signed is handed on as it was. */
    private OffsetDateTime askedAsOf(Recipient recipient, Assessment danger) {
        return told.about(danger.id())
                .filter(alert -> alert.recipient().equals(recipient) && alert.isOf(Occasion.DANGER))
                .filter(alert -> !alert.isLeft())
                .reduce((first, second) -> second)
                .map(alert -> alert.about().askedAsOf())
                .orElseGet(() -> anotherSigned(recipient, danger) ? now : danger.assessedAt());
    }

    private boolean anotherSigned(Recipient recipient, Assessment danger) {
        AskedAction unaged = asked.action(danger, danger.assessedAt());
        return told.recipients().stream()
                .filter(other -> other.duty() == recipient.duty() && !other.equals(recipient))
                .map(signatures::ever)
                .anyMatch(signed ->
                        signed.stream().anyMatch(known -> known.danger().equals(danger))
                                || cover.covers(known(List.of(), signed, danger), danger, unaged));
    }
}
