package org.careline.kit.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.careline.kit.inbox.Assessments;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A machine is lost, not a process: nothing is said any more on the way to the database, not even that an end is gone. */
@QuarkusTest
@WithTestResource(BehindAWire.class)
class LostMachineIT {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    @Inject
    DataSource database;

    @BeforeAll
    static void tables() throws SQLException {
        HeardVisits.table();
        try (var superuser = TestDatabase.connect()) {
            run(superuser, "create table if not exists held (id int primary key)");
            run(superuser, "insert into held (id) values (1) on conflict do nothing");
            run(superuser, "grant all on held to public");
        }
    }

    /** What broke while it was silent leaves the pool at its next use. */
    @AfterEach
    void speakAgain() {
        BehindAWire.speakAgain();
        await().atMost(LONGEST).until(this::answers);
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            run(connection, "select 1");
            return true;
        } catch (SQLException e) {
            return false;
        }
    }

    @Test
    void anotherReplicaTakesTheRowOfALostMachine() throws SQLException {
        var lost = database.getConnection();
        lost.setAutoCommit(false);
        run(lost, "select id from held where id = 1 for update");
        BehindAWire.fallSilent();

        try (var other = TestDatabase.connectAs("kit_app")) {
            run(other, "set lock_timeout = '" + LONGEST.toSeconds() + "s'");
            assertThatCode(() -> run(other, "update held set id = id where id = 1"))
                    .doesNotThrowAnyException();
        } finally {
            BehindAWire.speakAgain();
            lost.close();
        }
    }

    @Test
    void whoAsksALostDatabaseIsToldSo() throws SQLException {
        try (var connection = database.getConnection()) {
            run(connection, "select 1");
            BehindAWire.fallSilent();

            assertThat(CompletableFuture.runAsync(() -> ask(connection))).failsWithin(LONGEST);
        } finally {
            BehindAWire.speakAgain();
        }
    }

    @Test
    void whatIsToldMeanwhileIsHeardWhenTheDatabaseSpeaksAgain() {
        var patient = UUID.randomUUID();
        BehindAWire.fallSilent();
        TestTopics.send(Assessments.of(patient, 4));
        await().during(LONGEST).atMost(LONGEST.multipliedBy(2)).until(() -> !HeardVisits.includes(patient));

        BehindAWire.speakAgain();

        await().atMost(LONGEST.multipliedBy(2)).until(() -> HeardVisits.includes(patient));
    }

    private static void ask(Connection connection) {
        try {
            run(connection, "select 1");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
