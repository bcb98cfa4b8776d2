package org.careline.kit.inbox;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.kit.json.EventJson;
import org.careline.kit.log.TopicLog;

/** Records as they would stand in one partition, in order; also what is read there beside the stream. */
final class Records implements TopicLog {
    static final OffsetDateTime TOLD_AT = OffsetDateTime.parse("2026-11-20T10:00:00+08:00");
    private static final EventJson JSON = new EventJson();

    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();
    private long earliest;
    private long unseen;
    private boolean seenWithTheNextLook;
    private int epoch;

    /** Returns the event's id. */
    String assessed(UUID patient, int level) {
        var event = new Event<>(
                UUID.randomUUID().toString(),
                EventType.RISK_LEVEL_ASSESSED,
                "/followup",
                TOLD_AT,
                Assessments.of(patient, level));
        add(patient.toString(), JSON.write(event));
        return event.id();
    }

    void add(String key, String value) {
        records.add(new ConsumerRecord<>(
                "followup.assessments",
                0,
                records.size(),
                TOLD_AT.toInstant().toEpochMilli(),
                TimestampType.CREATE_TIME,
                0,
                0,
                key,
                value,
                new RecordHeaders(),
                Optional.of(epoch)));
    }

    /** The topic no longer keeps what stands before. */
    void forgetBefore(long offset) {
        earliest = offset;
    }

    /** A broker that has just started does not yet know how far its log is confirmed. */
    void hideLast(int newest) {
        unseen = newest;
    }

    void hideLastForOneLook(int newest) {
        unseen = newest;
        seenWithTheNextLook = true;
    }

    /** Another broker leads from here on, and has everything. */
    void changeLeader() {
        epoch++;
    }

    /** The broker that leads from here on never had the newest. */
    void loseLast(int newest) {
        records.subList(records.size() - newest, records.size()).clear();
        changeLeader();
    }

    /** The broker lost its log, and another leader writes from the start. */
    void beginAnew() {
        records.clear();
        epoch++;
    }

    @Override
    public long earliest(TopicPartition partition) {
        return earliest;
    }

    @Override
    public Map<Integer, Long> ends(String topic, Collection<Integer> partitions) {
        var end = records.size() - unseen;
        if (seenWithTheNextLook) {
            hideLast(0);
        }
        return Map.of(0, end);
    }

    @Override
    public void read(
            TopicPartition partition, long from, long to, Consumer<List<ConsumerRecord<String, String>>> batches) {
        var end = Math.min(to, records.size() - unseen);
        records.stream()
                .filter(record -> record.offset() >= Math.max(from, earliest) && record.offset() < end)
                .forEach(record -> batches.accept(List.of(record)));
    }

    List<ConsumerRecord<String, String>> all() {
        return List.copyOf(records);
    }

    List<ConsumerRecord<String, String>> from(int position) {
        return List.copyOf(records.subList(position, records.size()));
    }
}
