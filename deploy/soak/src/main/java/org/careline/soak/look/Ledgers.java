package org.careline.soak.look;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.careline.events.Topic;
import org.careline.local.Part;
import org.careline.local.Suite;
import org.careline.local.transport.KafkaIdentity;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.Listening;

/** Ids of what each outbox holds against ids of what each inbox has heard. */
final class Ledgers {
    /** The register hears of alerts and transfers only who may see whom; every other listener hears all of its topics. */
    private static final Map<Part, List<String>> HEARS_ONLY =
            Map.of(Part.REGISTRY, List.of("org.careline.sight-changed.v1", "org.careline.desk-sight-changed.v1"));

    private Ledgers() {}

    private record Told(String topic, String type, String event) {}

    static List<Line> compare(Suite suite) throws SQLException {
        var now = Instant.now();
        var lines = new ArrayList<Line>();
        var told = new ArrayList<Told>();
        for (var teller : Part.services()) {
            told.addAll(told(suite, teller));
        }
        for (var hearer : Part.services()) {
            var heard = heard(suite, hearer);
            for (var topic : Topic.values()) {
                if (KafkaIdentity.of(hearer.fileName()).hears(topic)) {
                    lines.add(listening(now, topic, hearer, told, heard));
                }
            }
        }
        return lines;
    }

    /** A service has one listener of each topic, each event one id: what any of its listeners has heard, it has heard. */
    private static Listening listening(Instant now, Topic topic, Part hearer, List<Told> told, Set<String> heard) {
        var types = HEARS_ONLY.getOrDefault(hearer, List.of());
        var meant = told.stream()
                .filter(one -> one.topic().equals(topic.wireName()))
                .filter(one -> types.isEmpty() || types.contains(one.type()))
                .map(Told::event)
                .collect(Collectors.toSet());
        var unheard = new HashSet<>(meant);
        unheard.removeAll(heard);
        return new Listening(now, topic.wireName(), hearer.fileName(), meant.size(), unheard);
    }

    private static List<Told> told(Suite suite, Part teller) throws SQLException {
        var all = new ArrayList<Told>();
        try (var connection = suite.connect(teller.fileName());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select topic, payload::jsonb ->> 'type', event_id from " + Outboxes.events(connection))) {
            while (rows.next()) {
                all.add(new Told(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return all;
    }

    private static Set<String> heard(Suite suite, Part hearer) throws SQLException {
        var all = new HashSet<String>();
        try (var connection = suite.connect(hearer.fileName());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select event_id from inbox")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }
}
