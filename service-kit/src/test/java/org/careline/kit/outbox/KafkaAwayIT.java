package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.careline.events.Topic;
import org.careline.kit.inbox.HeardTable;
import org.careline.kit.inbox.PlainInbox;
import org.junit.jupiter.api.Test;

/** The relay when Kafka is killed, or comes back with nothing, and when much has piled up. */
class KafkaAwayIT {
    private static final Duration AWAY = Duration.ofSeconds(20);
    private static final Duration CAUGHT_UP = Duration.ofSeconds(120);

    @Test
    void whatIsSavedWhileKafkaIsAwayIsToldInOrderWhenItIsBack() throws Exception {
        var service = new RelayFixture(10);
        try (var relay = service.relay()) {
            changeAll(service, relay);
            service.kafka.kill();
            var back = System.nanoTime() + AWAY.toNanos();
            while (System.nanoTime() < back) {
                changeAll(service, relay);
                Thread.sleep(200);
            }
            service.kafka.start();
            changeAll(service, relay);
            service.awaitAllSent(CAUGHT_UP);
        }

        var told = service.told();
        for (var patient : service.patients) {
            var distinct =
                    RelayFixture.versions(told, patient).stream().distinct().toList();
            assertThat(distinct).isEqualTo(RelayFixture.upTo(service.version(patient)));
        }
    }

    private static void changeAll(RelayFixture service, TestRelay relay) throws Exception {
        for (var patient : service.patients) {
            service.change(patient);
        }
        relay.wake();
    }

    @Test
    void whenKafkaHasLostItsLogAReplayTellsEachKeysNewestStateAgainAndTheInboxHearsOnlyWhatItMissed() throws Exception {
        var service = new RelayFixture(5);
        var begin = OffsetDateTime.now().minusSeconds(5);
        var listener = new HeardTable(service.owner, service.database);
        var inbox = new PlainInbox(service.database);
        try (var relay = service.relay()) {
            changeAll(service, relay);
            service.awaitAllSent(CAUGHT_UP);
            inbox.take(listener, service.told());
            changeAll(service, relay);
            service.awaitAllSent(CAUGHT_UP);

            service.kafka.kill();
            service.kafka.loseLog();
            service.kafka.start();
            assertThat(service.told()).isEmpty();
            try (var connection = service.database.connect()) {
                ReplayRequests.ask(connection, begin);
            }
            await().atMost(CAUGHT_UP).until(() -> service.told().size() == 5);
        }

        var told = service.told();
        for (var patient : service.patients) {
            assertThat(RelayFixture.versions(told, patient)).containsExactly(2L);
        }
        assertThat(listener.eventIds()).hasSize(5);
        inbox.take(listener, told);
        assertThat(listener.eventIds()).hasSize(10).doesNotHaveDuplicates();
    }

    /** A hundred megabytes wait, the relay has forty. */
    @Test
    void aHundredThousandWaitingRowsDrainInFlatMemory() throws Exception {
        var service = new RelayFixture(1);
        service.owner.run("""
                insert into outbox (event_id, topic, key, payload)
                select n::text, 'referral.transfers', (n % 5000)::text, n || repeat('x', 1000)
                from generate_series(1, 100000) as n""");
        var before = service.kafka.told(Topic.TRANSFERS).size();
        var start = System.nanoTime();

        try (var draining = service.child(DrainingProcess.class, List.of("-Xmx40m"))) {
            draining.awaitLine("DRAINED");
        }

        System.out.printf(
                "100,000 rows in %d ms%n",
                Duration.ofNanos(System.nanoTime() - start).toMillis());
        assertThat(service.kafka.told(Topic.TRANSFERS)).hasSize(before + 100_000);
    }
}
