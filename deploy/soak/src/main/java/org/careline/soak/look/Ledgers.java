package org.careline.soak.look;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.careline.events.Topic;
import org.careline.local.Part;
import org.careline.local.Suite;
import org.careline.local.transport.KafkaIdentity;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.Listening;

/** Ids of what each outbox holds against ids of what each inbox has heard. */
final class Ledgers {
    private Ledgers() {}

    static List<Line> compare(Suite suite) throws SQLException {
        var now = Instant.now();
        var lines = new ArrayList<Line>();
        var heard = new HashMap<Part, Map<String, Set<String>>>();
        for (var service : Part.services()) {
            heard.put(service, grouped(suite, service, "select listener, event_id from inbox"));
        }
        for (var teller : Part.services()) {
            var told = grouped(suite, teller, "select topic, event_id from outbox");
            for (var topic : Topic.values()) {
                var events = told.getOrDefault(topic.wireName(), Set.of());
                for (var hearer : Part.services()) {
                    if (!events.isEmpty() && KafkaIdentity.of(hearer.fileName()).hears(topic)) {
                        lines.add(listening(now, topic, hearer, events, heard.getOrDefault(hearer, Map.of())));
                    }
                }
            }
        }
        return lines;
    }

    /** A service has one listener of each topic, each event one id: what any of its listeners has heard, it has heard. */
    private static Listening listening(
            Instant now, Topic topic, Part hearer, Set<String> events, Map<String, Set<String>> heard) {
        var unheard = new HashSet<>(events);
        heard.values().forEach(unheard::removeAll);
        return new Listening(now, topic.wireName(), hearer.fileName(), events.size(), unheard);
    }

    private static Map<String, Set<String>> grouped(Suite suite, Part service, String sql) throws SQLException {
        var groups = new HashMap<String, Set<String>>();
        try (var connection = suite.connect(service.fileName());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                groups.computeIfAbsent(rows.getString(1), _ -> new HashSet<>()).add(rows.getString(2));
            }
        }
        return groups;
    }
}
