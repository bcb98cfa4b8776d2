package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Where all listeners stand, in SQL. */
final class PositionTable {
    private PositionTable() {}

    static List<InboxPosition> all(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                select listener, topic, partition, next_offset, leader_epoch, moved_at from inbox_offset
                order by listener, topic, partition""")) {
            return positions(select);
        }
    }

    static List<InboxPosition> of(Connection connection, Collection<String> topics) throws SQLException {
        try (var select = connection.prepareStatement("""
                select listener, topic, partition, next_offset, leader_epoch, moved_at from inbox_offset where topic = any (?)""")) {
            select.setArray(1, connection.createArrayOf("text", topics.toArray()));
            return positions(select);
        }
    }

    private static List<InboxPosition> positions(PreparedStatement select) throws SQLException {
        var positions = new ArrayList<InboxPosition>();
        try (var found = select.executeQuery()) {
            while (found.next()) {
                positions.add(new InboxPosition(
                        found.getString(1),
                        found.getString(2),
                        found.getInt(3),
                        found.getLong(4),
                        found.getInt(5),
                        found.getObject(6, OffsetDateTime.class)));
            }
        }
        return positions;
    }

    /** How many gaps were seen in so many days. */
    static long gaps(Connection connection, int days) throws SQLException {
        try (var select = connection.prepareStatement(
                "select count(*) from inbox_gap where seen_at > now() - make_interval(days => ?)")) {
            select.setInt(1, days);
            try (var found = select.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }
}
