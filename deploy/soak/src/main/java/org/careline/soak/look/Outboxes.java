package org.careline.soak.look;

import java.sql.Connection;
import java.sql.SQLException;

/** Where this release and the ones before keep what they tell: the one thing of the outbox that has changed its name. */
final class Outboxes {
    private Outboxes() {}

    static String events(Connection connection) throws SQLException {
        return hasFinalShape(connection) ? "outbox_event" : "outbox";
    }

    static String parked(Connection connection) throws SQLException {
        return hasFinalShape(connection)
                ? "select count(*), min(event_id || ': ' || reason) from outbox_parked"
                : "select count(*), min(event_id || ': ' || parked_reason) from outbox where parked_at is not null";
    }

    private static boolean hasFinalShape(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select to_regclass('outbox_event') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
