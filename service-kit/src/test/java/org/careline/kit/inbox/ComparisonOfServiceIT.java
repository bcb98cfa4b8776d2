package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import org.careline.events.Topic;
import org.careline.kit.comparison.Comparisons;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** In a running service, on a real topic: an event that is not in the inbox is found, heard and seen in the figures. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class ComparisonOfServiceIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    Outbox outbox;

    @Inject
    Comparison comparison;

    @Inject
    InboxPositions positions;

    @Inject
    Comparisons comparisons;

    private final UUID patient = UUID.randomUUID();

    @BeforeAll
    static void tableOfTheListener() throws SQLException {
        execute("create table if not exists visit_count (patient text, level int)");
        execute("grant all on visit_count to public");
    }

    @Test
    void anEventThatWasLostOnItsWayIsHeardAndSeen() throws Exception {
        tell(1);
        comparison.look();
        var before = positions.figures().missed();
        tell(3);
        execute("delete from visit_count where level = 3 and patient = '" + patient + "'");
        execute("delete from inbox where event_id in (select event_id from outbox_event where key = '" + patient
                + "' and payload like '%\"level\":3%')");

        comparison.look();
        comparison.look();

        assertThat(parkedOrCounted()).isEqualTo(2);
        assertThat(positions.figures().missed()).isEqualTo(before + 1);
        assertThat(comparisons.standing().ages().get("heard")).isLessThan(60);
    }

    /** The listener of the test needs order: what was missed is parked for a person to decide. */
    private long parkedOrCounted() throws SQLException {
        return count("select (select count(*) from visit_count where patient = '" + patient
                + "') + (select count(*) from parked_event where key = '" + patient + "')");
    }

    private void tell(int level) {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Assessments.of(patient, level)));
        await().atMost(PATIENCE)
                .until(() -> count("select count(*) from visit_count where level = " + level + " and patient = '"
                                + patient + "'")
                        == 1);
        assertThat(TestTopics.told(Topic.ASSESSMENTS, patient.toString())).isNotEmpty();
    }

    private static long count(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
