package org.careline.notification.reconcile;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.kit.calendar.WorkingDays;
import org.careline.kit.web.Ids;
import org.careline.notification.alert.AlertTable;
import org.careline.notification.directory.DutyHolders;
import org.careline.notification.directory.LocalRulesByArea;
import org.careline.notification.domain.duty.Duties;
import org.careline.notification.domain.facts.Facts;
import org.careline.notification.domain.owed.Difference;
import org.careline.notification.domain.owed.Owed;
import org.careline.notification.domain.owed.Signing;
import org.careline.notification.domain.owed.Situation;
import org.careline.notification.domain.told.ToldAlert;
import org.jspecify.annotations.Nullable;

/**
 * What every organisation is owed now 应通报事项, told: reads the facts, works out what is owed, tells the difference to what
 * was told. Always the same three steps, in one transaction under the person's lock, for every fact, act and sweep.
 */
@ApplicationScoped
public class Reconciliation {
    /** Those whose unread events make what is known of a person incomplete. */
    static final List<String> LISTENERS = List.of(AssessmentListener.NAME, PatientListener.NAME, TransferListener.NAME);

    private final FactTable facts;
    private final PersonTable persons;
    private final AlertTable alerts;
    private final DutyHolders holders;
    private final LocalRulesByArea rules;
    private final WorkingDays workingDays;
    private final Telling telling;
    private final Clock clock;

    Reconciliation(
            FactTable facts,
            PersonTable persons,
            AlertTable alerts,
            DutyHolders holders,
            LocalRulesByArea rules,
            WorkingDays workingDays,
            Telling telling,
            Clock clock) {
        this.facts = facts;
        this.persons = persons;
        this.alerts = alerts;
        this.holders = holders;
        this.rules = rules;
        this.workingDays = workingDays;
        this.telling = telling;
        this.clock = clock;
    }

    /** Whatever else happens to the person waits until the transaction ends. */
    public void lock(UUID patient) {
        facts.lock(patient);
    }

    /** The caller's transaction holds the person's lock. */
    public void of(UUID patient) {
        at(patient, OffsetDateTime.now(clock));
    }

    /** The same at the moment of an act, so that what it settled is known by that moment. */
    public void of(UUID patient, OffsetDateTime now) {
        at(patient, now);
    }

    /** A signature of that moment was taken back; what it had settled rings again. */
    public void withoutSignature(UUID patient, OffsetDateTime signedAt, OffsetDateTime now) {
        persons.read(patient, LISTENERS).ifPresent(person -> tellDifference(patient, person, now, signedAt));
    }

    /** Takes the lock itself. */
    void lookAgain(UUID patient, OffsetDateTime notBefore) {
        lock(patient);
        var now = OffsetDateTime.now(clock);
        at(patient, now.isBefore(notBefore) ? notBefore : now);
    }

    private void at(UUID patient, OffsetDateTime time) {
        var now = time.truncatedTo(ChronoUnit.MICROS);
        persons.read(patient, LISTENERS).ifPresent(person -> tellDifference(patient, person, now, null));
    }

    private void tellDifference(UUID patient, PersonRow person, OffsetDateTime now, @Nullable OffsetDateTime unsigned) {
        var known = person.facts();
        var before = alerts.told(person.told());
        var again = unsigned == null ? List.<ToldAlert>of() : Signing.ringingAgain(unsigned, before, now, Ids::next);
        var told = Stream.concat(before.stream(), again.stream()).toList();
        if (told.isEmpty() && person.episodes().isEmpty() && isCalm(known)) {
            return;
        }
        var situation = new Situation(
                known,
                duties(known, told),
                rules::in,
                workingDays,
                person.episodes().stream().map(EpisodeRow::toDomain).toList(),
                told,
                now);
        var owed = Owed.of(situation);
        var step = Difference.between(situation, owed, Ids::next);
        telling.tell(patient, person, situation, owed, step.after(again));
    }

    private static boolean isCalm(Facts known) {
        return known.standing().stream().noneMatch(one -> one.isDangerous());
    }

    private Duties duties(Facts known, List<ToldAlert> told) {
        var slots = Situation.slots(known);
        return slots.isEmpty()
                ? new Duties(Map.of(), List.of())
                : holders.today(
                        slots,
                        told.stream()
                                .map(alert -> alert.recipient().organisation())
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList());
    }
}
