package org.careline.kit.inbox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.careline.kit.log.TopicLog;

/** A topic of two partitions in memory, with holes as compaction leaves them, which can be lost and begun anew. */
final class SimulatedTopic implements TopicLog {
    static final String NAME = "followup.assessments";
    static final int PARTITIONS = 2;

    private final List<TreeMap<Long, ConsumerRecord<String, String>>> logs = List.of(new TreeMap<>(), new TreeMap<>());
    private final long[] ends = new long[PARTITIONS];
    private final int[] epochs = new int[PARTITIONS];

    void add(int partition, String key, String value, int hole) {
        var offset = ends[partition] + hole;
        logs.get(partition)
                .put(
                        offset,
                        new ConsumerRecord<>(
                                NAME,
                                partition,
                                offset,
                                ConsumerRecord.NO_TIMESTAMP,
                                TimestampType.NO_TIMESTAMP_TYPE,
                                0,
                                0,
                                key,
                                value,
                                new RecordHeaders(),
                                Optional.of(epochs[partition])));
        ends[partition] = offset + 1;
    }

    long end(int partition) {
        return ends[partition];
    }

    void changeLeader(int partition) {
        epochs[partition]++;
    }

    /** Told again by the relay, from the first event on. */
    void beginAnew(int partition) {
        var told = new ArrayList<>(logs.get(partition).values());
        logs.get(partition).clear();
        ends[partition] = 0;
        epochs[partition]++;
        told.forEach(record -> add(partition, record.key(), record.value(), 0));
    }

    List<ConsumerRecord<String, String>> from(int partition, long offset, int most) {
        return logs.get(partition).tailMap(offset).values().stream().limit(most).toList();
    }

    @Override
    public long earliest(TopicPartition partition) {
        return 0;
    }

    @Override
    public Map<Integer, Long> ends(String topic, Collection<Integer> partitions) {
        return partitions.stream().collect(Collectors.toMap(each -> each, this::end));
    }

    @Override
    public void read(
            TopicPartition partition, long from, long to, Consumer<List<ConsumerRecord<String, String>>> batches) {
        var found = new ArrayList<>(
                logs.get(partition.partition()).subMap(Math.min(from, to), to).values());
        for (int start = 0; start < found.size(); start += 3) {
            batches.accept(List.copyOf(found.subList(start, Math.min(found.size(), start + 3))));
        }
    }
}
