package org.careline.kit.access;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigUtils;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;

/** A service does not start on a database that may forget what it has confirmed; tests, which keep nothing, excepted. */
@Startup
@Singleton
class KeptData {
    private static final List<String> SETTINGS = List.of("fsync", "synchronous_commit", "full_page_writes");

    KeptData(DataSource dataSource) throws SQLException {
        if (ConfigUtils.isProfileActive("test")) {
            return;
        }
        try (var connection = dataSource.getConnection()) {
            require(connection);
        }
    }

    static void require(Connection connection) throws SQLException {
        for (var setting : SETTINGS) {
            require(connection, setting);
        }
    }

    private static void require(Connection connection, String setting) throws SQLException {
        try (var statement = connection.prepareStatement("select current_setting(?)")) {
            statement.setString(1, setting);
            try (var row = statement.executeQuery()) {
                row.next();
                if (row.getString(1).equals("off")) {
                    throw new IllegalStateException(
                            "the database has " + setting + " switched off: data would be lost");
                }
            }
        }
    }
}
