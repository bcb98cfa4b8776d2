package org.careline.kit.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A database that went away and came back is used again: no broken connection stays checked out. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class BrokenConnectionsIT {
    private static final int MORE_THAN_THE_POOL = 25;

    @Inject
    AgroalDataSource dataSource;

    @AfterEach
    void noOtherTestMeetsThem() {
        dataSource.flush(AgroalDataSource.FlushMode.ALL);
    }

    @Test
    void connectionsThatBrokeLeaveThePool() throws SQLException {
        for (var time = 0; time < MORE_THAN_THE_POOL; time++) {
            breakAll();
            answered();
        }

        assertThat(answered() || answered()).isTrue();
    }

    private boolean answered() {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            return statement.execute("select 1");
        } catch (SQLException | RuntimeException e) {
            return false;
        }
    }

    private static void breakAll() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where usename like '%\\_app' and application_name not like 'outbox-relay%'");
        }
    }
}
