package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.careline.kit.inbox.HeardTable;
import org.careline.kit.inbox.PlainInbox;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** The relay on real PostgreSQL and Kafka. */
class RelayIT {
    private static final Duration SOON = Duration.ofSeconds(120);

    @Test
    void eightWritersInTwoProcessesKeepEachPatientsOrderAndOneRelaySends() throws Exception {
        var service = new RelayFixture(20);

        List<String> waves;
        try (var one = service.child(WriterProcess.class, List.of(), "150");
                var two = service.child(WriterProcess.class, List.of(), "150")) {
            one.awaitLine("WRITTEN");
            two.awaitLine("WRITTEN");
            service.awaitAllSent(SOON);
            waves = Stream.of(one, two).map(RelayIT::ended).toList();
        }

        var told = service.told();
        for (var patient : service.patients) {
            assertThat(RelayFixture.versions(told, patient)).isEqualTo(RelayFixture.upTo(service.version(patient)));
        }
        assertThat(waves).contains("0").doesNotHaveDuplicates();
    }

    private static String ended(org.careline.kit.harness.ChildJvm child) {
        child.closeInput();
        return child.awaitLine("WAVES");
    }

    @Test
    void aRelayThatEndsInOrderHandsOverAtOnceAndNothingIsToldTwice() throws Exception {
        var service = new RelayFixture(1);
        var patient = service.patients.getFirst();
        var first = service.relay();
        await().atMost(SOON).until(first::leads);

        try (var second = service.relay()) {
            for (int n = 0; n < 20; n++) {
                service.change(patient);
            }
            first.stop();
            service.change(patient);
            service.change(patient);
            service.awaitAllSent(SOON);
            assertThat(second.leads()).isTrue();
        }

        assertThat(RelayFixture.versions(service.told(), patient)).isEqualTo(RelayFixture.upTo(22));
    }

    @Test
    void aRelayKilledBetweenAcknowledgementAndMarkLeavesADuplicateThatTheInboxSwallows() throws Exception {
        var service = new RelayFixture(1);
        var patient = service.patients.getFirst();
        for (int n = 0; n < 3; n++) {
            service.change(patient);
        }
        try (var dying = service.child(HaltingProcess.class, List.of())) {
            assertThat(dying.awaitEnd()).isEqualTo(137);
        }

        try (var _ = service.relay()) {
            service.awaitAllSent(SOON);
        }

        var told = service.told();
        assertThat(RelayFixture.versions(told, patient)).containsExactly(1L, 1L, 2L, 3L);
        var listener = new HeardTable(service.owner, service.database);
        new PlainInbox(service.database).take(listener, told);
        assertThat(listener.eventIds()).isEqualTo(service.database.read("select event_id from outbox order by id"));
    }

    @Test
    void afterAnUncleanEndTheNextStateOfAPatientWaitsUntilTheOldRelayCanSendNoMore() throws Exception {
        var service = new RelayFixture(2);
        service.database.run("update relay_state set holder = 'killed', clean = false");
        service.change(service.patients.getFirst());
        service.change(service.patients.getFirst());
        service.change(service.patients.getLast());

        try (var _ = service.relay()) {
            await().atMost(SOON).until(() -> service.waiting() == 1);
            Thread.sleep(1_000);
            assertThat(service.waiting()).isEqualTo(1);
            service.awaitAllSent(SOON);
        }
    }

    @Test
    void aRowThatCanNeverBeSentStopsOnlyItsPatient() throws Exception {
        var service = new RelayFixture(2);
        var stopped = service.patients.getFirst();
        var other = service.patients.getLast();
        service.change(stopped);
        service.owner.run("update outbox_event set payload = payload || repeat(' ', 2000000)");
        service.change(stopped);
        service.change(other);

        try (var _ = service.relay()) {
            await().atMost(SOON).until(() -> service.waiting() == 2);
            service.change(stopped);
            service.change(other);
            await().atMost(SOON).until(() -> service.waiting() == 3);
            assertThat(RelayFixture.versions(service.told(), other)).containsExactly(1L, 2L);
            assertThat(RelayFixture.versions(service.told(), stopped)).isEmpty();

            var operations = operations(service);
            var parked = operations.parked(0, 10);
            assertThat(parked).singleElement().satisfies(row -> {
                assertThat(row.key()).isEqualTo(stopped);
                assertThat(row.reason()).isEqualTo("RecordTooLargeException");
            });
            assertThat(operations.figures())
                    .extracting(OutboxFigures::waiting, OutboxFigures::parked)
                    .containsExactly(2L, 1L);

            service.owner.run("update outbox_event set payload = rtrim(payload)");
            operations.retry(parked.getFirst().id());
            service.awaitAllSent(SOON);
        }

        assertThat(RelayFixture.versions(service.told(), stopped)).containsExactly(1L, 2L, 3L);
    }

    @Test
    void daysAreDroppedWholeUnlessSomethingInThemWaits() throws Exception {
        var service = new RelayFixture(1);
        service.owner.run("select outbox_add_days(date '2026-01-01', 2)");
        service.owner.run("""
                insert into outbox_event (event_id, topic, key, payload, appended_at) values
                    ('a', 't', 'k', '{}', '2026-01-01T12:00+08:00'),
                    ('b', 't', 'k', '{}', '2026-01-02T12:00+08:00'),
                    ('c', 't', 'k', '{}', '2020-01-02T12:00+08:00'),
                    ('d', 't', 'k', '{}', '2020-01-02T12:00+08:00')""");
        service.owner.run("""
                delete from outbox_waiting where id in (select id from outbox_event where event_id in ('a', 'c'))""");

        sweep(service, java.time.LocalDate.of(2026, 2, 1));

        assertThat(service.database.read("select event_id from outbox order by id"))
                .containsExactly("b", "d");
        assertThat(service.database.read("select to_regclass('outbox_20260101')::text"))
                .containsExactly((Object) null);
        assertThat(service.database.read("select to_regclass('outbox_20260208')::text"))
                .containsExactly("outbox_20260208");
    }

    private static void sweep(RelayFixture service, java.time.LocalDate today) throws SQLException {
        try (var connection = service.database.connect()) {
            OutboxSweep.sweep(connection, today, 14);
        }
    }

    static OutboxOperations operations(RelayFixture service) {
        var pool = new PGSimpleDataSource();
        pool.setUrl(service.database.url());
        pool.setUser(service.database.user());
        pool.setPassword(service.database.password());
        return new OutboxOperations(pool);
    }
}
