package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.kit.harness.Database;
import org.careline.kit.harness.Postgres;
import org.careline.kit.json.EventJson;
import org.junit.jupiter.api.Test;

/** The inbox on a real PostgreSQL that is cut off, stopped and fought over. */
class InboxIT {
    private static final Duration AWAY = Duration.ofSeconds(8);

    private final Postgres postgres = Postgres.shared();
    private final Database database = postgres.newDatabase();
    private final HeardTable heard = new HeardTable(postgres.asOwner(database), database);
    private final Records records = new Records();
    private final PlainInbox inbox = new PlainInbox(database, records);
    private final UUID patient = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();

    InboxIT() throws SQLException {}

    /** Writes what it hears, after a test has had its way with it. */
    private final class Disturbed implements EventListener {
        private final Consumer<RiskLevelAssessed> disturbance;

        private Disturbed(Consumer<RiskLevelAssessed> disturbance) {
            this.disturbance = disturbance;
        }

        @Override
        public String name() {
            return heard.name();
        }

        @Override
        public void hear(Event<?> event) {
            heard.hear(event);
            disturbance.accept((RiskLevelAssessed) event.data());
        }
    }

    @Test
    void twoConsumersOfTheSameRecordsHearEachOnceAndInOrder() throws Exception {
        var expected = new ArrayList<Object>();
        for (int n = 0; n < 200; n++) {
            expected.add(records.assessed(n % 2 == 0 ? patient : other, n % 6));
        }

        var consumers = List.of(
                Thread.ofPlatform().start(() -> inbox.take(heard, records.all())),
                Thread.ofPlatform().start(() -> new PlainInbox(database).take(heard, records.all())));
        for (var consumer : consumers) {
            consumer.join();
        }

        assertThat(heard.eventIds()).isEqualTo(expected);
    }

    @Test
    void aPoisonousEventParksItsPatientAndIsReplayedInOrderOnceHealed() throws Exception {
        var healed = new AtomicInteger();
        var listener = new Disturbed(assessed -> {
            if (assessed.level() == 4 && healed.get() == 0) {
                throw new IllegalStateException("cannot hear of level 4");
            }
        });
        var first = records.assessed(patient, 3);
        var poison = records.assessed(patient, 4);
        var others = records.assessed(other, 1);
        var behind = records.assessed(patient, 5);
        inbox.take(listener, records.all());
        var later = records.assessed(patient, 0);
        inbox.take(listener, records.from(4));

        assertThat(heard.eventIds()).containsExactly(first, others);
        assertThat(database.read("select event_id from parked_event order by id"))
                .containsExactly(poison, behind, later);
        assertThat(inbox.alarms()).extracting(EventParked::eventId).contains(poison, behind, later);
        assertThat(inbox.alarms()).extracting(EventParked::behind).containsExactly(false, true, true);

        var parked = new ParkedEvents(new PlainTransactions(database), new EventJson(), List.of(listener));
        var lastOfThem = parked.page(0, 10).getLast().id();
        assertThat(parked.replay(lastOfThem).heard()).isZero();
        healed.set(1);
        assertThat(parked.replay(lastOfThem)).isEqualTo(new ReplayView(heard.name(), patient.toString(), 3, null));

        assertThat(heard.eventIds(patient.toString())).containsExactly(first, poison, behind, later);
        assertThat(database.count("select count(*) from parked_event")).isZero();
    }

    @Test
    void aTypeTheListenerDoesNotHearIsPassedOverUnread() throws Exception {
        var deaf = new EventListener() {
            @Override
            public String name() {
                return heard.name();
            }

            @Override
            public boolean hears(EventType type) {
                return type != EventType.RISK_LEVEL_ASSESSED;
            }

            @Override
            public void hear(Event<?> event) {
                heard.hear(event);
            }
        };
        records.assessed(patient, 3);
        records.add(patient.toString(), records.all().getFirst().value().replace("\"level\"", "\"no level\""));

        inbox.take(deaf, records.all());

        assertThat(heard.eventIds()).isEmpty();
        assertThat(database.count("select count(*) from inbox")).isZero();
        assertThat(database.count("select count(*) from parked_event")).isZero();
    }

    @Test
    void whatCannotBeReadParksAndATypeFromLaterStopsNobody() throws Exception {
        records.add(patient.toString(), "{ this is no event");
        records.add(other.toString(), """
                {"specversion":"1.0","id":"1","type":"org.careline.from-later.v7","source":"/followup",
                 "time":"2026-11-20T10:00:00Z","data":{}}""");
        records.add(other.toString(), null);
        var behind = records.assessed(patient, 3);
        var others = records.assessed(other, 3);

        inbox.take(heard, records.all());

        assertThat(heard.eventIds()).containsExactly(others);
        assertThat(database.read("select event_id from parked_event order by id"))
                .containsExactly("followup.assessments/0/0", behind);
    }

    @Test
    void whileTheDatabaseIsAwayNothingParksAndAfterwardsEverythingIsHeardOnce() throws Exception {
        var expected = new ArrayList<Object>();
        for (int n = 0; n < 50; n++) {
            expected.add(records.assessed(n % 2 == 0 ? patient : other, 3));
        }
        var calls = new AtomicInteger();
        var listener = new Disturbed(_ -> {
            if (calls.incrementAndGet() == 10) {
                goAway();
            }
        });

        var consumer = Thread.ofPlatform().start(() -> inbox.take(listener, records.all()));
        Thread.sleep(AWAY);
        assertThat(consumer.isAlive()).isTrue();
        postgres.start();
        consumer.join(Duration.ofSeconds(20));

        assertThat(consumer.isAlive()).isFalse();
        assertThat(heard.eventIds()).isEqualTo(expected);
        assertThat(database.count("select count(*) from parked_event")).isZero();
    }

    private void goAway() {
        try {
            postgres.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatMayPassIsTriedAgainAndNotParked() throws Exception {
        var failures = new AtomicInteger(3);
        var listener = new Disturbed(_ -> {
            if (failures.getAndDecrement() > 0) {
                throw new IllegalStateException(new SQLException("deadlock detected", "40P01"));
            }
        });
        var id = records.assessed(patient, 3);

        inbox.take(listener, records.all());

        assertThat(heard.eventIds()).containsExactly(id);
        assertThat(inbox.alarms()).isEmpty();
    }

    @Test
    void anAlarmThatCannotBeRaisedStopsNobody() throws Exception {
        records.add(patient.toString(), "unreadable");
        var others = records.assessed(other, 3);

        new PlainInbox(
                        database,
                        records,
                        _ -> {
                            throw new IllegalStateException("the observer has a bug of its own");
                        },
                        Duration.ofMinutes(3))
                .take(heard, records.all());

        assertThat(heard.eventIds()).containsExactly(others);
        assertThat(database.count("select count(*) from parked_event")).isEqualTo(1);
    }

    @Test
    void whatWasHeardLongAgoIsForgotten() throws Exception {
        records.assessed(patient, 3);
        inbox.take(heard, records.all());
        database.run("insert into inbox values ('heard-table', 'old', now() - interval '31 days')");

        InboxSweep.forget(new PlainTransactions(database), 30);

        assertThat(database.read("select event_id from inbox")).hasSize(1).doesNotContain("old");
    }
}
