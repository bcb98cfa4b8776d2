package org.careline.kit.database;

import java.sql.SQLException;
import java.util.UUID;
import org.careline.kit.testing.TestDatabase;

/** What the sample's listener has heard. */
final class HeardVisits {
    private HeardVisits() {}

    static void table() throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists visit_count (patient text, level int)");
            statement.execute("grant all on visit_count to public");
        }
    }

    static boolean includes(UUID patient) throws SQLException {
        try (var connection = TestDatabase.connect();
                var select = connection.prepareStatement("select from visit_count where patient = ?")) {
            select.setString(1, patient.toString());
            return select.executeQuery().next();
        }
    }
}
