package org.careline.kit.access;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import org.careline.kit.harness.Database;
import org.careline.kit.harness.Postgres;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is confirmed outlives the machine it was confirmed by, on a real PostgreSQL. */
class KeptDataIT {
    private final Postgres postgres = Postgres.shared();
    private final Database database = postgres.newDatabase();

    @AfterEach
    void noStandby() throws SQLException {
        standby("");
    }

    @Test
    void aDatabaseOnOneMachineAloneIsRefused() throws SQLException {
        assertThatThrownBy(() -> start("on"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("synchronous_standby_names");
    }

    @Test
    void aStandbyThatIsNotWaitedForIsRefused() throws SQLException {
        standby("other");

        assertThatThrownBy(() -> start("local")).hasMessageContaining("synchronous_commit");
    }

    @Test
    void aStandbyThatHasEverythingFirstIsTaken() throws SQLException {
        standby("other");

        assertThatCode(() -> start("on")).doesNotThrowAnyException();
        assertThatCode(() -> start("remote_apply")).doesNotThrowAnyException();
    }

    private void start(String synchronousCommit) throws SQLException {
        try (var connection = database.connect()) {
            run(connection, "set synchronous_commit = " + synchronousCommit);
            KeptData.requireStandby(connection);
        }
    }

    private Object current() throws SQLException {
        return database.read("select current_setting('synchronous_standby_names')")
                .getFirst();
    }

    /** Nothing is written while it is named: there is none to wait for. */
    private void standby(String name) throws SQLException {
        try (var connection = postgres.asSuperuser(database).connect()) {
            run(connection, "set synchronous_commit = local");
            run(connection, "alter system set synchronous_standby_names = '" + name + "'");
            run(connection, "select pg_reload_conf()");
        }
        await().until(() -> current().equals(name));
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
