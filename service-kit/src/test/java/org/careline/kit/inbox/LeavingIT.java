package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.careline.events.Event;
import org.careline.events.Topic;
import org.careline.kit.harness.Database;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTopics;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** Two replicas, and one's database falls silent: the other hears everything, and nothing is done twice. */
@QuarkusTest
@TestProfile(LeavingIT.Alone.class)
@WithTestResource(BehindSilentProxy.class)
class LeavingIT {
    private static final int PATIENTS = 48;

    private final AtomicBoolean ended = new AtomicBoolean();
    private final Set<UUID> told = new HashSet<>();

    /** A service of its own. */
    public static class Alone implements QuarkusTestProfile {}

    @Test
    void whoseDatabaseFallsSilentLeavesAndTheOtherHearsEverythingOnce() throws Exception {
        createTable();
        var other = Thread.ofPlatform().daemon().start(this::hearAsTheOtherReplica);
        tell();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(this::allIsHeardOnce);

        BehindSilentProxy.silent(true);
        tell();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(this::allIsHeardOnce);

        BehindSilentProxy.silent(false);
        ended.set(true);
        other.join();
        tell();
        await().atMost(Duration.ofSeconds(60)).untilAsserted(this::allIsHeardOnce);
    }

    private void tell() {
        for (int n = 0; n < PATIENTS; n++) {
            var patient = UUID.randomUUID();
            told.add(patient);
            TestTopics.send(Assessments.of(patient, 5));
        }
    }

    private void allIsHeardOnce() throws SQLException {
        var heard = new ArrayList<UUID>();
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select patient from visit_count")) {
            while (found.next()) {
                heard.add(UUID.fromString(found.getString(1)));
            }
        }
        assertThat(heard).containsExactlyInAnyOrderElementsOf(told);
    }

    private static void createTable() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists visit_count (patient text, level int)");
            statement.execute("truncate visit_count");
            statement.execute("grant all on visit_count to public");
        }
    }

    /** Another machine: its way to the database stays open. */
    private void hearAsTheOtherReplica() {
        var inbox = new PlainInbox(direct());
        try (var consumer = new KafkaConsumer<>(settings(), new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topic.ASSESSMENTS.wireName()));
            while (!ended.get()) {
                var records = new ArrayList<org.apache.kafka.clients.consumer.ConsumerRecord<String, String>>();
                consumer.poll(Duration.ofMillis(100)).forEach(records::add);
                if (!records.isEmpty()) {
                    inbox.take(new Counts(), records);
                    consumer.commitSync();
                }
            }
        }
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "bootstrap.servers",
                ConfigProvider.getConfig().getValue("careline.kafka", String.class),
                "group.id",
                "kit",
                "auto.offset.reset",
                "earliest",
                "enable.auto.commit",
                false,
                "session.timeout.ms",
                10000);
    }

    private static Database direct() {
        try (var connection = TestDatabase.connect()) {
            return new Database(connection.getMetaData().getURL(), "kit_app", "only-in-tests");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The same listener as the service's. */
    private static final class Counts implements EventListener {
        @Override
        public String name() {
            return "visit-counts";
        }

        @Override
        public void hear(Event<?> event) {
            try (var insert = PlainTransactions.current()
                    .prepareStatement("insert into visit_count (patient, level) values (?, 5)")) {
                insert.setString(1, event.data().key());
                insert.executeUpdate();
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
