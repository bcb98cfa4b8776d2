package org.careline.kit.inbox;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.kit.json.EventJson;

/** Records as they would stand in one partition, in order. */
final class Records {
    private static final EventJson JSON = new EventJson();

    private final List<ConsumerRecord<String, String>> records = new ArrayList<>();

    /** Returns the event's id. */
    String assessed(UUID patient, int level) {
        var event = new Event<>(
                UUID.randomUUID().toString(),
                EventType.RISK_LEVEL_ASSESSED,
                "/followup",
                OffsetDateTime.parse("2026-11-20T10:00:00+08:00"),
                Assessments.of(patient, level));
        add(patient.toString(), JSON.write(event));
        return event.id();
    }

    void add(String key, String value) {
        records.add(new ConsumerRecord<>("followup.assessments", 0, records.size(), key, value));
    }

    List<ConsumerRecord<String, String>> all() {
        return List.copyOf(records);
    }

    List<ConsumerRecord<String, String>> from(int position) {
        return List.copyOf(records.subList(position, records.size()));
    }
}
