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

    /** What was seen in so many days, and how far each listener is behind. */
    static InboxFigures figures(Connection connection, int days) throws SQLException {
        try (var select = connection.prepareStatement("""
                select count(*) filter (where kind = 'missed'), count(*) filter (where kind = 'forgotten'),
                       count(*) filter (where kind = 'begun-anew'), (select count(*) from event_of_later_type)
                from inbox_gap where seen_at > now() - make_interval(days => ?)""")) {
            select.setInt(1, days);
            try (var found = select.executeQuery()) {
                found.next();
                return new InboxFigures(
                        found.getLong(1), found.getLong(2), found.getLong(3), found.getLong(4), behind(connection));
            }
        }
    }

    private static List<ListenerBehind> behind(Connection connection) throws SQLException {
        try (var select = connection.prepareStatement("""
                        select o.listener, o.topic, sum(c.end_offset - o.next_offset)
                        from inbox_offset o join inbox_compared c using (listener, topic, partition)
                        where c.end_offset > o.next_offset
                        group by o.listener, o.topic order by o.listener, o.topic""");
                var found = select.executeQuery()) {
            var behind = new ArrayList<ListenerBehind>();
            while (found.next()) {
                behind.add(new ListenerBehind(found.getString(1), found.getString(2), found.getLong(3)));
            }
            return behind;
        }
    }
}
