package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** What operators have set aside 搁置, in SQL; the row of the parked event moves there whole. */
final class SetAsideTable {
    private SetAsideTable() {}

    /** Returns how many there were; one that is gone was heard or set aside by somebody else. */
    static int move(Connection connection, Collection<Long> ids, Decision decision) throws SQLException {
        try (var move = connection.prepareStatement("""
                with gone as (
                    delete from parked_event where id = any (?)
                    returning id, listener, topic, key, event_id, payload, reason, forged, parked_at)
                insert into event_set_aside (id, listener, topic, key, event_id, payload, reason, forged, parked_at,
                                             set_aside_at, organisation, subject, why)
                select id, listener, topic, key, event_id, payload, reason, forged, parked_at, ?, ?, ?, ? from gone""")) {
            move.setArray(1, connection.createArrayOf("bigint", ids.toArray()));
            move.setObject(2, decision.at());
            move.setString(3, decision.organisation());
            move.setString(4, decision.subject());
            move.setString(5, decision.sealedWhy());
            return move.executeUpdate();
        }
    }

    static List<SetAsideEvent> page(Connection connection, long after, int limit) throws SQLException {
        try (var select = connection.prepareStatement("""
                select id, listener, topic, key, event_id, forged, reason, parked_at,
                       set_aside_at, organisation, subject, why
                from event_set_aside where id > ? order by id limit ?""")) {
            select.setLong(1, after);
            select.setInt(2, limit);
            var found = select.executeQuery();
            var events = new ArrayList<SetAsideEvent>();
            while (found.next()) {
                var parked = new ParkedEventView(
                        found.getLong(1),
                        found.getString(2),
                        found.getString(3),
                        found.getString(4),
                        found.getString(5),
                        found.getBoolean(6),
                        found.getString(7),
                        found.getObject(8, OffsetDateTime.class));
                events.add(new SetAsideEvent(
                        parked,
                        new Decision(
                                found.getString(10),
                                found.getString(11),
                                found.getObject(9, OffsetDateTime.class),
                                found.getString(12))));
            }
            return events;
        }
    }
}
