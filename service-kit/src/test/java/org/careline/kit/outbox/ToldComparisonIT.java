package org.careline.kit.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.awaitility.Awaitility;
import org.careline.events.Topic;
import org.careline.kit.log.KafkaLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** What was told stands in its topic, on a real broker; what no longer does is an alarm until it is told again. */
class ToldComparisonIT {
    private static final Duration AT_MOST = Duration.ofSeconds(60);

    private final RelayFixture fixture = new RelayFixture(3);
    private final ToldComparison comparison = new ToldComparison(
            database(), new KafkaLog(Map.of("bootstrap.servers", fixture.kafka.bootstrap())), TestOutboxConfig.quick());

    ToldComparisonIT() throws SQLException {}

    private PGSimpleDataSource database() {
        var source = new PGSimpleDataSource();
        source.setUrl(fixture.database.url());
        source.setUser(fixture.database.user());
        source.setPassword(fixture.database.password());
        return source;
    }

    @BeforeEach
    void eachPatientIsToldOfTwice() throws Exception {
        fixture.owner.run("update outbox_compared set told_at = '2026-01-01'");
        try (var _ = fixture.relay()) {
            for (var patient : fixture.patients) {
                fixture.change(patient);
                fixture.change(patient);
            }
            fixture.awaitAllSent(AT_MOST);
        }
    }

    private void look() {
        comparison.look(Duration.ZERO);
    }

    private long lost() throws SQLException {
        try (var connection = fixture.database.connect()) {
            return OutboxTable.figures(connection).lost();
        }
    }

    @Test
    void whatStandsWhereItWasToldIsInOrder() throws Exception {
        fixture.owner.run("update comparison_run set ran_at = '2026-01-01'");
        look();

        assertThat(lost()).isZero();
        assertThat(fixture.database.read("select what from comparison_run where ran_at > now() - interval '1 minute'"))
                .containsExactly("told");
    }

    /** Kafka said that it has it, and something else stands there. */
    @Test
    void theNewestStateOfAKeyThatIsNotThereIsLostUntilItIsToldAgain() throws Exception {
        fixture.owner.run("update outbox_event set payload = payload || ' ' where key = '" + fixture.patients.getFirst()
                + "' and id = (select max(id) from outbox_event where key = '" + fixture.patients.getFirst() + "')");
        fixture.owner.run("update outbox_event set payload = payload || ' ' where key = '" + fixture.patients.get(1)
                + "' and id = (select min(id) from outbox_event where key = '" + fixture.patients.get(1) + "')");
        look();
        assertThat(fixture.database.read("select key from outbox_lost")).containsExactly(fixture.patients.getFirst());

        tellAgain();

        assertThat(lost()).isZero();
    }

    @Test
    void anEventThatNeitherWaitsNorWasToldIsLost() throws Exception {
        fixture.change(fixture.patients.getFirst());
        fixture.owner.run("delete from outbox_waiting");
        look();
        assertThat(fixture.database.read("select key from outbox_lost")).containsExactly(fixture.patients.getFirst());

        tellAgain();

        assertThat(lost()).isZero();
    }

    @Test
    void aLogThatWasLostIsSeenAtOnceAndGoneWhenAllIsToldAgain() throws Exception {
        look();
        fixture.kafka.kill();
        fixture.kafka.loseLog();
        fixture.kafka.start();
        look();
        assertThat(fixture.database.read("select key from outbox_lost order by id"))
                .containsExactlyElementsOf(fixture.patients);

        tellAgain();

        assertThat(lost()).isZero();
    }

    private void tellAgain() throws Exception {
        try (var connection = fixture.database.connect()) {
            ReplayRequests.ask(connection, OffsetDateTime.now().minusDays(1));
        }
        try (var _ = fixture.relay()) {
            Awaitility.await()
                    .atMost(AT_MOST)
                    .until(() ->
                            fixture.database.count("select count(*) from outbox_replay where ended_at is null") == 0);
        }
        look();
        assertThat(fixture.told()).extracting(record -> record.topic()).contains(Topic.PATIENTS.wireName());
    }
}
