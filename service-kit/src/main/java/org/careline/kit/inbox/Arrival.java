package org.careline.kit.inbox;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.careline.events.Event;
import org.careline.kit.json.EventJson;
import org.careline.kit.json.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/**
 * One record as it came.
 *
 * @param eventId of a text that cannot be read: where it stands in Kafka
 * @param event null: it cannot be read
 */
record Arrival(
        String topic,
        String key,
        String eventId,
        String payload,
        @Nullable Event<?> event,
        String unreadable) {

    /** Order is kept within a lane. */
    record Lane(String topic, String key) {}

    Lane lane() {
        return new Lane(topic, key);
    }

    /** Empty for a type this build does not know, and for a state that was deleted. */
    static Optional<Arrival> of(ConsumerRecord<String, String> record, EventJson json) {
        if (record.value() == null) {
            return Optional.empty();
        }
        var key = record.key() == null ? "" : record.key();
        try {
            return json.read(record.value())
                    .map(event -> new Arrival(record.topic(), key, event.id(), record.value(), event, ""));
        } catch (UnreadableEventException e) {
            var place = record.topic() + "/" + record.partition() + "/" + record.offset();
            return Optional.of(new Arrival(record.topic(), key, place, record.value(), null, e.toString()));
        }
    }
}
