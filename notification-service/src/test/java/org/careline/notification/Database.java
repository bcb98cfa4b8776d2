package org.careline.notification;

import java.sql.SQLException;
import org.careline.kit.testing.TestDatabase;

/** The service's database as its superuser: for what a test lays down or counts. */
final class Database {
    private Database() {}

    static void change(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    static long count(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
