package org.careline.kit.time;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.app.Reminders;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A machine whose clock jumps an hour neither does everything at once nor stops doing anything. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class ClockIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Inject
    JumpingMachine machine;

    @Inject
    Clock clock;

    @Inject
    Reminders reminders;

    private final UUID soon = UUID.randomUUID();
    private final UUID inHalfAnHour = UUID.randomUUID();

    @AfterEach
    void setTheClock() {
        machine.jump(Duration.ZERO);
    }

    @Test
    void ahead() throws SQLException {
        whatIsDueIsDoneAndNothingElse(Duration.ofHours(1));
    }

    @Test
    void behind() throws SQLException {
        whatIsDueIsDoneAndNothingElse(Duration.ofHours(-1));
    }

    private void whatIsDueIsDoneAndNothingElse(Duration jump) throws SQLException {
        machine.jump(jump);
        var database = databaseTime();
        assertThat(Duration.between(database, clock.instant()).abs()).isLessThan(Duration.ofSeconds(30));
        reminders.remindAt(inHalfAnHour, database.plus(Duration.ofMinutes(30)));
        reminders.remindAt(soon, database.plusSeconds(2));

        await().atMost(PATIENCE).until(() -> reminders.reminded(soon));

        assertThat(databaseTime()).isAfterOrEqualTo(database.plusSeconds(2));
        assertThat(reminders.reminded(inHalfAnHour)).isFalse();
    }

    @Test
    void theOperatorIsTold() {
        operations().body(not(containsString("本机时钟")));
        machine.jump(Duration.ofMinutes(-5));

        operations().body(containsString("本机时钟与数据库时钟相差-"));
        given().get("/q/health/ready").then().statusCode(200).body(containsString("seconds-ahead-of-database"));
        given().get("/q/metrics").then().statusCode(200).body(containsString("careline_clock_apart_seconds"));
    }

    private static io.restassured.response.ValidatableResponse operations() {
        return given().auth()
                .oauth2(TestTokens.of("CARELINE", Role.OPERATOR))
                .get("/console/operations")
                .then()
                .statusCode(200);
    }

    private static Instant databaseTime() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select clock_timestamp()")) {
            found.next();
            return found.getObject(1, OffsetDateTime.class).toInstant();
        }
    }
}
