package org.careline.notification.domain.owed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.careline.events.WithdrawalReason;
import org.careline.kit.calendar.WorkingDays;
import org.careline.notification.domain.LocalRules;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.facts.Facts;
import org.careline.notification.domain.facts.Person;
import org.careline.notification.domain.facts.Stay;
import org.careline.notification.domain.told.Episode;
import org.careline.notification.domain.told.ToldAlert;
import org.careline.notification.domain.told.ToldAlert.Acts;
import org.jspecify.annotations.Nullable;

/** One person's story: facts come, time passes, receivers act; after each the three steps are done, as the service does them. */
final class Story {
    static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final WorkingDays DAYS = days();

    private final Map<UUID, Assessment> assessments = new LinkedHashMap<>();
    private final Map<UUID, WithdrawalReason> withdrawn = new HashMap<>();
    private final Map<UUID, Stay> stays = new LinkedHashMap<>();
    private final County county;
    private Person person = new Person(County.area("A"), null, false);
    private OffsetDateTime now =
            LocalDateTime.of(TODAY.getYear(), 11, 25, 10, 0).atOffset(OFFSET);
    private List<Episode> episodes = List.of();
    private List<ToldAlert> told = List.of();
    private List<Change> changes = new ArrayList<>();
    private Owed owed;
    private Difference.Step last;
    private long ids;

    Story(County county) {
        this.county = county;
        reconcile();
    }

    OffsetDateTime now() {
        return now;
    }

    List<ToldAlert> told() {
        return told;
    }

    ToldAlert alert(UUID id) {
        return told.stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    List<Episode> episodes() {
        return episodes;
    }

    Owed owed() {
        return owed;
    }

    County county() {
        return county;
    }

    Map<Recipient, Sight> sights() {
        return Sight.of(situation(), owed, last);
    }

    /** All changes since they were taken last. */
    List<Change> takeChanges() {
        var taken = changes;
        changes = new ArrayList<>();
        return taken;
    }

    UUID nextId() {
        return new UUID(0, ++ids);
    }

    void at(OffsetDateTime time) {
        now = time;
        reconcile();
    }

    void pass(Duration time) {
        at(now.plus(time));
    }

    void assess(Assessment assessment) {
        assessments.putIfAbsent(assessment.id(), assessment);
        reconcile();
    }

    void withdraw(UUID assessment, WithdrawalReason reason) {
        withdrawn.putIfAbsent(assessment, reason);
        reconcile();
    }

    void residence(@Nullable String area) {
        person(new Person(area, person.deceasedOn(), person.refusesManagement()));
    }

    void died(@Nullable LocalDate on) {
        person(new Person(person.residence(), on, person.refusesManagement()));
    }

    void person(Person state) {
        person = state;
        reconcile();
    }

    Person person() {
        return person;
    }

    void stay(Stay stay) {
        stays.merge(
                stay.transfer(),
                stay,
                (before, after) -> new Stay(
                        before.transfer(),
                        after.admittedAt() == null ? before.admittedAt() : after.admittedAt(),
                        after.dischargedAt() == null ? before.dischargedAt() : after.dischargedAt()));
        reconcile();
    }

    /** The directory changed, or nothing at all: the standing check. */
    void look() {
        reconcile();
    }

    void sign(ToldAlert alert) {
        var time = now;
        var signed = Signing.with(alert, told);
        change(one -> signed.contains(one.id())
                ? one.with(new Acts(
                        one.acts().deliveredAt(),
                        one.acts().openedAt(),
                        time,
                        one.acts().phonedAt(),
                        one.acts().escalatedAt(),
                        one.acts().takenOverAt()))
                : one);
        reconcile();
    }

    void takeBackSignatures(OffsetDateTime at) {
        change(one -> at.equals(one.acts().signedAt())
                ? one.with(new Acts(
                        one.acts().deliveredAt(),
                        one.acts().openedAt(),
                        null,
                        one.acts().phonedAt(),
                        one.acts().escalatedAt(),
                        one.acts().takenOverAt()))
                : one);
        var again = new ArrayList<>(told);
        again.addAll(Signing.ringingAgain(at, told, now, this::nextId));
        told = List.copyOf(again);
        reconcile();
    }

    void open(ToldAlert alert) {
        act(
                alert,
                acts -> new Acts(
                        acts.deliveredAt(),
                        now,
                        acts.signedAt(),
                        acts.phonedAt(),
                        acts.escalatedAt(),
                        acts.takenOverAt()));
    }

    void phone(ToldAlert alert) {
        act(
                alert,
                acts -> new Acts(
                        acts.deliveredAt(),
                        acts.openedAt(),
                        acts.signedAt(),
                        now,
                        acts.escalatedAt(),
                        acts.takenOverAt()));
    }

    void takeOver(ToldAlert alert) {
        act(
                alert,
                acts -> new Acts(
                        acts.deliveredAt(),
                        acts.openedAt(),
                        acts.signedAt(),
                        acts.phonedAt(),
                        acts.escalatedAt(),
                        now));
    }

    private void act(ToldAlert alert, UnaryOperator<Acts> act) {
        change(one -> one.id().equals(alert.id()) ? one.with(act.apply(one.acts())) : one);
        reconcile();
    }

    private void change(UnaryOperator<ToldAlert> change) {
        told = told.stream().map(change).toList();
    }

    Facts facts() {
        return new Facts(List.copyOf(assessments.values()), withdrawn, person, List.copyOf(stays.values()), false);
    }

    Situation situation() {
        var facts = facts();
        return new Situation(
                facts, county.duties(Situation.slots(facts)), _ -> LocalRules.defaults(), DAYS, episodes, told, now);
    }

    private void reconcile() {
        var situation = situation();
        owed = Owed.of(situation);
        last = Difference.between(situation, owed, this::nextId);
        changes.addAll(last.changes());
        told = last.told();
        episodes = last.episodes();
    }

    private static WorkingDays days() {
        try {
            return WorkingDays.parse(
                    Files.readAllLines(Path.of("../service-kit/src/main/resources/working-days-cn.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
