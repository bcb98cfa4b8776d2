package org.careline.soak.look;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.careline.events.Topic;
import org.careline.local.Part;
import org.careline.local.Suite;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.Newest;

/** The version each compacted key keeps last, against the newest its service has told. */
final class NewestRecords {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOLD = """
            select key, max(coalesce(payload::jsonb -> 'data' ->> 'version',
                payload::jsonb -> 'data' -> 'state' ->> 'version')::bigint)
            from %s where topic = ? group by key""";

    private NewestRecords() {}

    static List<Line> of(Suite suite) throws SQLException, IOException {
        var lines = new ArrayList<Line>();
        for (var topic : List.of(Topic.PATIENTS, Topic.JURISDICTIONS, Topic.ORGANISATIONS)) {
            var kept = kept(suite, topic);
            var now = Instant.now();
            told(suite, topic)
                    .forEach((key, version) ->
                            lines.add(new Newest(now, topic.wireName(), key, version, kept.getOrDefault(key, -1L))));
        }
        return lines;
    }

    private static Map<String, Long> told(Suite suite, Topic topic) throws SQLException {
        var told = new HashMap<String, Long>();
        try (var connection = suite.connect(Part.REGISTRY.fileName());
                var statement = connection.prepareStatement(TOLD.formatted(Outboxes.events(connection)))) {
            statement.setString(1, topic.wireName());
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    told.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return told;
    }

    private static Map<String, Long> kept(Suite suite, Topic topic) throws IOException {
        var kept = new HashMap<String, Long>();
        try (var consumer =
                new KafkaConsumer<>(suite.kafkaWatcher(), new StringDeserializer(), new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic.wireName()).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(one -> consumer.position(one) < ends.getOrDefault(one, 0L))) {
                for (var message : consumer.poll(Duration.ofMillis(500))) {
                    var data = JSON.readTree(message.value()).path("data");
                    var version = data.has("version") ? data : data.path("state");
                    kept.put(message.key(), version.path("version").asLong(-1));
                }
            }
        }
        return kept;
    }
}
