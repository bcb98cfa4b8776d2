package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.careline.events.Topic;
import org.junit.jupiter.api.Test;

/** What once made a relay, or those who append, stand still. */
class StandstillIT {
    private static final Duration SOON = Duration.ofSeconds(60);

    @Test
    void aLeaderCutOffFromKafkaHandsOver() throws Exception {
        var service = new RelayFixture(1);
        var cutOff = TestRelay.start(service.database, "localhost:1");
        await().atMost(SOON).until(cutOff::leads);
        try (var other = service.relay()) {
            service.change(service.patients.getFirst());
            service.awaitAllSent(SOON);
            assertThat(other.leads()).isTrue();
        } finally {
            cutOff.stop();
        }
    }

    /** Needs a network of its own: root, on Linux. */
    @Test
    void theLockOfALeaderCutOffFromTheDatabaseWithAnAnswerUnderWayIsFree() throws Exception {
        assumeThat(new ProcessBuilder("unshare", "-n", "ip", "link").start().waitFor())
                .isZero();
        var child = new ProcessBuilder(
                        "unshare",
                        "-n",
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        CutOffLeader.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            var lines = child.inputReader()
                    .lines()
                    .filter(line -> line.startsWith("FREE"))
                    .toList();
            assertThat(lines).containsExactly("FREE in time");
        } finally {
            child.destroyForcibly();
        }
    }

    /** Its process stands, or something between answers for a machine that is gone. */
    @Test
    void theLockOfALeaderThatIsHeldUpIsFree() throws Exception {
        var service = new RelayFixture(1);
        var connections =
                new RelayConnections(service.database.url(), service.database.user(), service.database.password());
        try (var heldUp = connections.call();
                var other = connections.call()) {
            assertThat(new RelayLease(heldUp, "held up").tryTake()).isTrue();
            await().atMost(SOON).until(() -> new RelayLease(other, "other").tryTake());
        }
    }

    @Test
    void whileAReaderHoldsTheTableOpenDaysAreLaidDownAndDroppedAndAppendingGoesOn() throws Exception {
        var service = new RelayFixture(1);
        service.owner.run("select outbox_add_days(date '2026-01-01', 2)");
        try (var reader = service.database.connect();
                var sweeping = service.database.connect()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("select count(*) from outbox");
            var sweep = Thread.ofPlatform()
                    .daemon()
                    .start(() -> sweep(sweeping, LocalDate.now().plusDays(3)));
            for (int n = 0; n < 20; n++) {
                append(service);
                Thread.sleep(100);
            }
            assertThat(sweep.join(Duration.ofSeconds(10))).isTrue();
            reader.rollback();
        }
        try (var again = service.database.connect()) {
            sweep(again, LocalDate.now().plusDays(3));
        }
        assertThat(service.database.count("select count(to_regclass('outbox_20260101'))"))
                .isZero();
    }

    private static void sweep(java.sql.Connection connection, LocalDate today) {
        try {
            OutboxSweep.sweep(connection, today, 14);
        } catch (SQLException e) {
            // Tried again at the next sweep.
        }
    }

    private static void append(RelayFixture service) throws SQLException {
        try (var connection = service.database.connect();
                var statement = connection.createStatement()) {
            statement.execute("set statement_timeout = '2s'");
            statement.execute("insert into outbox (event_id, topic, key, payload) values ('1', 't', 'k', '{}')");
        }
    }

    @Test
    void whatIsNewIsToldBeforeAReplayHasEnded() throws Exception {
        var service = new RelayFixture(1);
        var begin = OffsetDateTime.now().minusSeconds(1);
        service.owner.run("""
                insert into outbox (event_id, topic, key, payload)
                select n::text, 'referral.transfers', (n % 5000)::text, '{}' from generate_series(1, 30000) as n""");
        try (var relay = service.relay()) {
            service.awaitAllSent(SOON);
            var before = service.kafka.told(Topic.TRANSFERS).size();
            RelayIT.operations(service).replayFrom(begin);
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> service.kafka.told(Topic.TRANSFERS).size() > before);
            service.change(service.patients.getFirst());
            relay.wake();
            await().atMost(SOON)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> !service.told().isEmpty());
            assertThat(service.kafka.told(Topic.TRANSFERS).size()).isLessThan(before + 30_000);
        }
    }

    /** After which the relay knows from where on anything waits. */
    private static final Duration A_FEW_WHOLE_LOOKS = Duration.ofSeconds(5);

    /** Counted in pages, not in time. */
    @Test
    void aHeldSnapshotDoesNotMakeALookWalkWhatWasToldSince() throws Exception {
        var service = new RelayFixture(1);
        try (var reader = service.database.connect();
                var relay = service.relay()) {
            reader.setAutoCommit(false);
            reader.setTransactionIsolation(java.sql.Connection.TRANSACTION_REPEATABLE_READ);
            reader.createStatement().execute("select count(*) from outbox");
            service.owner.run("""
                    insert into outbox (event_id, topic, key, payload)
                    select n::text, 'referral.transfers', (n % 5000)::text, '{}' from generate_series(1, 40000) as n""");
            relay.wake();
            service.awaitAllSent(SOON);
            Thread.sleep(A_FEW_WHOLE_LOOKS);
            var pages = pages(service);
            for (int n = 0; n < 200; n++) {
                service.change(service.patients.getFirst());
                relay.wake();
                Thread.sleep(20);
            }
            service.awaitAllSent(SOON);
            assertThat(pages(service) - pages).isLessThan(100_000);
        }
    }

    private static long pages(RelayFixture service) throws SQLException {
        return service.database.count("select sum(heap_blks_hit + heap_blks_read + coalesce(idx_blks_hit, 0)"
                + " + coalesce(idx_blks_read, 0))::bigint from pg_statio_user_tables where relname like 'outbox%'");
    }
}
