package org.careline.kit.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.Test;

/** What may take its time has it, and nothing else on the same connection. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class UnhurriedIT {
    @Inject
    DataSource database;

    @Test
    void bothSidesWaitForItAndForNothingAfterIt() throws SQLException {
        var within = QuarkusTransaction.requiringNew().call(() -> {
            try (var connection = database.getConnection()) {
                return Unhurried.call(connection, Duration.ofHours(1), UnhurriedIT::patience);
            }
        });

        assertThat(within).isEqualTo("1h 3600000");
        try (var connection = database.getConnection()) {
            assertThat(patience(connection)).isEqualTo("15s 18000");
        }
    }

    private static String patience(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select current_setting('statement_timeout')")) {
            found.next();
            return found.getString(1) + " " + connection.getNetworkTimeout();
        }
    }
}
