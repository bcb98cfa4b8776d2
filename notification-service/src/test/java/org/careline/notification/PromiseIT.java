package org.careline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.Test;

/** The promise, over random courses: topics in any order between them, events twice, moves, duties changing hands. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class PromiseIT {
    private static final long SEED = Long.getLong("careline.seed", System.nanoTime());

    private final Random random = new Random(SEED);
    private final List<Township> townships =
            IntStream.range(0, 3).mapToObj(_ -> Township.settled()).toList();
    private final List<UUID> dangers = new ArrayList<>();
    private final List<UUID> others = new ArrayList<>();

    @Test
    void eachDangerIsToldToEachDutyAndWhoHasTheDutyTodayHoldsTheAlarm() {
        var courses =
                IntStream.range(0, 15).mapToObj(_ -> new Course(any(townships))).toList();
        for (var step = 0; step < 120; step++) {
            happen(any(courses), step);
        }
        var settled = new Course(townships.getFirst());
        settled.assessed(4);
        settled.raised(3);

        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> assertThat(untold()).as("seed %d", SEED).isZero());
        assertThat(broken("""
                        select count(*) from alert a where assessment in (%s) and not exists (
                            select from alert before where before.episode = a.episode
                                and before.occasion = 'DANGER' and before.organisation = a.organisation)
                        """.formatted(list(others))))
                .as("told of calm and not of danger, seed %d", SEED)
                .isZero();
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() ->
                        assertThat(misdirected() + unheld()).as("seed %d", SEED).isZero());
    }

    /** Dangers some duty never heard of. */
    private long untold() {
        return broken("""
                select count(*) from unnest(array[%s]::uuid[]) as danger (id)
                cross join (values ('police'), ('grid'), ('prevention')) as asked (duty)
                where not exists (select from alert where assessment = danger.id and alert.duty = asked.duty
                    and occasion = 'DANGER' and organisation is not null)
                """.formatted(list(dangers)));
    }

    /** Nobody signs here: whoever has a duty today holds an alarm about each person in danger. */
    private long unheld() {
        return broken("""
                select count(*) from (select distinct patient from assessment where id in (%s)) person
                join patient p on p.id = person.patient
                cross join (values ('police'), ('grid')) as asked (duty)
                where not exists (select from told_alert a where a.patient = p.id and a.duty = asked.duty and a.ringing
                    and a.organisation = (select organisation from jurisdiction_holder h
                        where h.duty = asked.duty and h.area = p.residence))
                """.formatted(list(dangers)));
    }

    private void happen(Course course, int step) {
        switch (random.nextInt(8)) {
            case 0 -> course.movedTo(any(townships));
            case 1 -> handOver(any(townships), step);
            case 2 -> below(course);
            case 3 -> twice(course);
            default -> dangers.add(course.assessed(3 + random.nextInt(3)));
        }
    }

    private void below(Course course) {
        others.add(course.assessed(random.nextInt(3)));
    }

    private void twice(Course course) {
        var event = TestTopics.send(course.assessment(4, null));
        TestTopics.send(event);
        TestTopics.send(event.data());
        dangers.add(((org.careline.events.AssessmentEvent) event.data()).assessment());
    }

    private void handOver(Township township, int step) {
        var duty = random.nextBoolean() ? Duty.POLICE : Duty.GRID;
        var holder = new Holder("BODY-" + township.area() + "-" + step, 1, LocalDate.of(2026, 1, 1), null);
        TestTopics.send(new JurisdictionChanged(duty, township.area(), 100 + step, List.of(holder)));
    }

    /** Alarms that are not with the present holder of the present residence. */
    private long misdirected() {
        return broken("""
                select count(*) from told_alert a join patient p on p.id = a.patient
                where a.assessment in (%s) and a.ringing and a.escalated_from is null and a.duty in ('police', 'grid')
                    and a.organisation is distinct from (select organisation from jurisdiction_holder h
                        where h.duty = a.duty and h.area = p.residence)
                """.formatted(list(dangers)));
    }

    private static String list(List<UUID> ids) {
        return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(","));
    }

    private <T> T any(List<T> several) {
        return several.get(random.nextInt(several.size()));
    }

    private static long broken(String sql) {
        try (var connection = TestDatabase.connect();
                var found = connection.createStatement().executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
