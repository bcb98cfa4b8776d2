package org.careline.kit.access;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * A service does not start on a database that may forget what it has confirmed: by its settings, or with the machine it is on.
 * Tests, which keep nothing, are excepted.
 */
@Startup
@Singleton
class KeptData {
    private static final String ALONE = "careline.database.alone-because";
    private static final List<String> WITH_A_STANDBY = List.of("on", "remote_apply");
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    /** @param alone why there is no second machine that has everything before it is confirmed; empty: there is one */
    KeptData(DataSource dataSource, @ConfigProperty(name = ALONE) Optional<String> alone) throws SQLException {
        if (ConfigUtils.isProfileActive("test")) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            require(connection);
            if (alone.filter(reason -> !reason.isBlank()).isEmpty()) {
                requireStandby(connection);
            }
        }
    }

    static void require(Connection connection) throws SQLException {
        for (var setting : SETTINGS) {
            require(connection, setting);
        }
    }

    private static void require(Connection connection, String setting) throws SQLException {
        if (current(connection, setting).equals("off")) {
            throw new IllegalStateException("the database has " + setting + " switched off: data would be lost");
        }
    }

    static void requireStandby(Connection connection) throws SQLException {
        if (current(connection, "synchronous_standby_names").isBlank()
                || !WITH_A_STANDBY.contains(current(connection, "synchronous_commit"))) {
            throw new IllegalStateException(
                    "the database confirms what no second machine has: with its machine the newest "
                            + "alerts would be lost. Name a standby in synchronous_standby_names, with synchronous_commit on, or say "
                            + "in " + ALONE + " why there is none");
        }
    }

    private static String current(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
