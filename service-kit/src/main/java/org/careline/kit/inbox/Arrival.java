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
 * @param eventId of a text that cannot be read, and of one that is forged: where it stands in Kafka
 * @param event null: it cannot be read, or must not be heard
 * @param fault why not
 * @param forged told by somebody who may not tell on its topic
 */
record Arrival(
        String topic,
        String key,
        String eventId,
        String payload,
        @Nullable Event<?> event,
        String fault,
        boolean forged) {
    private static final String FORGED = "forged: who tells it may not tell on this topic";

    /** Order is kept within a lane. */
    record Lane(String topic, String key) {}

    Lane lane() {
        return new Lane(topic, key);
    }

    /** Empty for a type this build does not know or the listener does not hear, and for a state that was deleted. */
    static Optional<Arrival> of(ConsumerRecord<String, String> record, EventListener listener, EventJson json) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return json.read(record.value(), listener::hears).map(event -> read(record, event));
        } catch (UnreadableEventException e) {
            return Optional.of(
                    json.source(record.value())
                                    .filter(source -> !Tellers.mayTell(source, record.topic()))
                                    .isPresent()
                            ? forged(record)
                            : unreadable(record, e.toString()));
        }
    }

    private static Arrival read(ConsumerRecord<String, String> record, Event<?> event) {
        if (!Tellers.mayTell(event, record.topic())) {
            return forged(record);
        }
        return Storable.isName(event.id())
                ? new Arrival(record.topic(), key(record), event.id(), record.value(), event, "", false)
                : unreadable(record, "its id cannot be kept");
    }

    private static Arrival unreadable(ConsumerRecord<String, String> record, String fault) {
        return new Arrival(record.topic(), key(record), place(record), record.value(), null, fault, false);
    }

    /** The id it claims is not taken from the real event that may have it. */
    private static Arrival forged(ConsumerRecord<String, String> record) {
        return new Arrival(record.topic(), key(record), place(record), record.value(), null, FORGED, true);
    }

    private static String key(ConsumerRecord<String, String> record) {
        return record.key() == null ? "" : Storable.key(record.key());
    }

    private static String place(ConsumerRecord<String, String> record) {
        return record.topic() + "/" + record.partition() + "/" + record.offset();
    }
}
