package org.careline.kit.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.careline.kit.access.Role;
import org.careline.kit.inbox.Assessments;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that take every connection they can get do not keep a danger from being heard. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class KeptConnectionsIT {
    private static final int THE_POOL = 20;
    private static final int MORE_THAN_THE_POOL = 40;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private volatile boolean ended;

    @BeforeAll
    static void table() throws SQLException {
        HeardVisits.table();
    }

    @Test
    void aDangerIsHeardWhileEveryRequestWaits() throws SQLException {
        var patient = UUID.randomUUID();
        try (var lock = TestDatabase.connect()) {
            lock.setAutoCommit(false);
            try (var statement = lock.createStatement()) {
                statement.execute("lock table visit in access exclusive mode");
            }
            var load = IntStream.range(0, MORE_THAN_THE_POOL)
                    .mapToObj(_ -> CompletableFuture.runAsync(this::askOn, Thread::startVirtualThread))
                    .toArray(CompletableFuture[]::new);
            await().atMost(LONGEST).until(() -> waiting() == THE_POOL);

            TestTopics.send(Assessments.of(patient, 5));

            await().atMost(LONGEST).until(() -> HeardVisits.includes(patient));
            assertThat(waiting()).isPositive();
            ended = true;
            lock.rollback();
            CompletableFuture.allOf(load)
                    .handle((_, _) -> "however each of them ended")
                    .join();
        }
    }

    private void askOn() {
        while (!ended) {
            given().auth()
                    .oauth2(TestTokens.of("clinic", Role.COMMUNITY_DOCTOR))
                    .get("/visits");
        }
    }

    private static long waiting() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(
                        "select count(*) from pg_stat_activity where usename = 'kit_app' and wait_event_type = 'Lock'")) {
            found.next();
            return found.getLong(1);
        }
    }
}
