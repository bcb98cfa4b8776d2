package org.careline.kit.inbox;

import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.careline.events.Event;
import org.careline.kit.json.EventJson;
import org.careline.kit.json.EventReading;
import org.careline.kit.json.UnreadableEventException;
import org.jspecify.annotations.Nullable;

/**
 * One record as it came.
 *
 * @param eventId of a text that cannot be read, and of one that is forged: where it stands in Kafka
 */
record Arrival(String topic, Span span, String key, String eventId, String payload, Content content) {

    /** What it turned out to be. */
    sealed interface Content {}

    record Readable(Event<?> event) implements Content {}

    record Unreadable(String fault) implements Content {}

    /** Told by somebody who may not tell on its topic. */
    record Forged() implements Content {
        static final String FAULT = "forged: who tells it may not tell on this topic";
    }

    /** Of a type that a later release brought. */
    record OfLaterType(String type) implements Content {}

    /** Order is kept within a lane. */
    record Lane(String topic, String key) {}

    Lane lane() {
        return new Lane(topic, key);
    }

    @Nullable
    Event<?> event() {
        return content instanceof Readable(var event) ? event : null;
    }

    /** Empty for a type the listener does not hear, and for a state that was deleted. */
    static Optional<Arrival> of(ConsumerRecord<String, String> record, EventListener listener, EventJson json) {
        if (record.value() == null) {
            return Optional.empty();
        }
        try {
            return switch (json.read(record.value(), listener::hears)) {
                case EventReading.Read(var event) -> Optional.of(read(record, event));
                case EventReading.NotWanted _ -> Optional.empty();
                case EventReading.OfLaterType later -> Optional.of(ofLaterType(record, later));
            };
        } catch (UnreadableEventException e) {
            return Optional.of(
                    json.source(record.value())
                                    .filter(source -> !Tellers.mayTell(source, record.topic()))
                                    .isPresent()
                            ? forged(record)
                            : atItsPlace(record, new Unreadable(e.toString())));
        }
    }

    private static Arrival read(ConsumerRecord<String, String> record, Event<?> event) {
        if (!Tellers.mayTell(event, record.topic())) {
            return forged(record);
        }
        return named(record, event.id(), new Readable(event));
    }

    private static Arrival ofLaterType(ConsumerRecord<String, String> record, EventReading.OfLaterType later) {
        if (!Tellers.mayTell(later.source(), record.topic())) {
            return forged(record);
        }
        return Storable.isName(later.type())
                ? named(record, later.id(), new OfLaterType(later.type()))
                : atItsPlace(record, new Unreadable("its type cannot be kept"));
    }

    private static Arrival named(ConsumerRecord<String, String> record, String id, Content content) {
        return Storable.isName(id)
                ? arrival(record, id, content)
                : atItsPlace(record, new Unreadable("its id cannot be kept"));
    }

    /** The id it claims is not taken from the real event that may have it. */
    private static Arrival forged(ConsumerRecord<String, String> record) {
        return atItsPlace(record, new Forged());
    }

    private static Arrival atItsPlace(ConsumerRecord<String, String> record, Content content) {
        return arrival(record, place(record), content);
    }

    /** With the epoch of its leader, for a log that was lost has other records at the same offsets. */
    private static String place(ConsumerRecord<String, String> record) {
        var place = record.topic() + "/" + record.partition() + "/" + record.offset();
        return record.leaderEpoch()
                .filter(epoch -> epoch > 0)
                .map(epoch -> place + "@" + epoch)
                .orElse(place);
    }

    private static Arrival arrival(ConsumerRecord<String, String> record, String id, Content content) {
        var key = record.key() == null ? "" : Storable.key(record.key());
        return new Arrival(record.topic(), Span.of(record), key, id, record.value(), content);
    }
}
