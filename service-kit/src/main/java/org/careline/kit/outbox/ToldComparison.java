package org.careline.kit.outbox;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.apache.kafka.common.TopicPartition;
import org.careline.kit.comparison.ComparisonRuns;
import org.careline.kit.log.TopicLog;
import org.jboss.logging.Logger;

/**
 * Compares the outbox with what stands in the topics: what does not wait was told, and stands at the place that Kafka gave
 * it, of a compacted topic the newest of each key. What is gone is an alarm until it is told again.
 */
@Singleton
class ToldComparison {
    private static final Logger LOG = Logger.getLogger(ToldComparison.class);
    private static final int AT_ONCE = 2000;
    /** A row that is being marked at this moment is seen next time. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final Duration LATELY = Duration.ofHours(1);

    private final DataSource database;
    private final TopicLog log;
    private final OutboxConfig config;

    ToldComparison(DataSource database, TopicLog log, OutboxConfig config) {
        this.database = database;
        this.log = log;
        this.config = config;
    }

    void look() {
        look(SETTLED);
    }

    void look(Duration settled) {
        try (var connection = database.getConnection()) {
            var table = new ComparedTellings(connection);
            var all = endsEarlier(table) || table.allIsDue(config.compareAllEvery());
            if (all) {
                table.beginAnew(config.topicsKeepDays());
            }
            table.untold(all ? Duration.ofDays(config.topicsKeepDays()) : LATELY, settled)
                    .forEach(event -> LOG.errorf("an event neither waits nor was told event=%s", event));
            List<ToldPlace> tellings;
            do {
                tellings = table.next(settled, AT_ONCE);
                compare(table, tellings);
            } while (tellings.size() == AT_ONCE);
            table.clear(Relay.COMPACTED);
            ComparisonRuns.ran(connection, ComparisonRuns.TOLD);
        } catch (SQLException e) {
            throw new IllegalStateException("what was told could not be compared", e);
        }
    }

    /** A log that no longer reaches so far was lost. */
    private boolean endsEarlier(ComparedTellings table) throws SQLException {
        var kept = table.ends();
        var earlier = false;
        for (var end : ends(kept.keySet()).entrySet()) {
            earlier |= end.getValue() < kept.getOrDefault(end.getKey(), 0L);
            table.ended(end.getKey(), end.getValue());
        }
        return earlier;
    }

    private Map<TopicPartition, Long> ends(Set<TopicPartition> partitions) {
        var ends = new HashMap<TopicPartition, Long>();
        partitions.stream()
                .collect(Collectors.groupingBy(
                        TopicPartition::topic, Collectors.mapping(TopicPartition::partition, Collectors.toSet())))
                .forEach((topic, ofTopic) -> log.ends(topic, ofTopic)
                        .forEach((partition, end) -> ends.put(new TopicPartition(topic, partition), end)));
        return ends;
    }

    private void compare(ComparedTellings table, List<ToldPlace> tellings) throws SQLException {
        if (tellings.isEmpty()) {
            return;
        }
        var byPartition = tellings.stream()
                .collect(Collectors.groupingBy(told -> new TopicPartition(told.topic(), told.partition())));
        var gone = new ArrayList<ToldPlace>();
        byPartition.forEach((partition, ofIt) -> gone.addAll(gone(partition, ofIt)));
        var lost = table.lost(gone, Relay.COMPACTED);
        gone.stream().filter(told -> lost.contains(told.eventId())).forEach(ToldComparison::say);
        for (var end : ends(byPartition.keySet()).entrySet()) {
            table.ended(end.getKey(), end.getValue());
        }
        table.reached(tellings.getLast());
    }

    /** What a topic kept its time and forgot is not lost. */
    private List<ToldPlace> gone(TopicPartition partition, List<ToldPlace> tellings) {
        var from = tellings.stream().mapToLong(ToldPlace::offset).min().orElseThrow();
        var to = tellings.stream().mapToLong(ToldPlace::offset).max().orElseThrow() + 1;
        var kept = log.earliest(partition);
        var standing = new HashMap<Long, String>();
        log.read(
                partition,
                Math.max(from, kept),
                to,
                records -> records.forEach(record -> standing.put(record.offset(), record.value())));
        return tellings.stream()
                .filter(told -> told.offset() >= kept)
                .filter(told -> !told.payload().equals(standing.get(told.offset())))
                .toList();
    }

    private static void say(ToldPlace told) {
        LOG.errorf(
                "an event that was told is no longer in its topic event=%s topic=%s partition=%d offset=%d",
                told.eventId(), told.topic(), told.partition(), told.offset());
    }
}
