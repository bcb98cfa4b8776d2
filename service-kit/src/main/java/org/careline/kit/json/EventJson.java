package org.careline.kit.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.function.Predicate;
import org.careline.events.Event;
import org.careline.events.EventData;
import org.careline.events.EventType;

/**
 * Writes and reads events as CloudEvents 1.0 structured JSON: closed lists by their wire names, nothing for null, fields
 * and types from later versions passed over.
 */
@Singleton
public class EventJson {
    private final JsonMapper mapper = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .enable(SerializationFeature.WRITE_ENUMS_USING_TO_STRING)
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    public String write(Event<?> event) {
        var envelope = mapper.createObjectNode()
                .put("specversion", "1.0")
                .put("id", event.id())
                .put("type", event.type().wireName())
                .put("source", event.source())
                .put("subject", event.data().key())
                .put("time", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(event.time()))
                .put("datacontenttype", "application/json");
        envelope.set("data", mapper.valueToTree(event.data()));
        return envelope.toString();
    }

    /**
     * Empty for a type this build does not know.
     *
     * @throws UnreadableEventException for anything that is no event or breaks its contract
     */
    public Optional<Event<?>> read(String json) {
        return read(json, _ -> true) instanceof EventReading.Read(var event) ? Optional.of(event) : Optional.empty();
    }

    /** Of a type that is not known or not wanted the rest is not read. */
    public EventReading read(String json, Predicate<EventType> wanted) {
        var envelope = tree(json);
        var name = text(envelope, "type");
        var type = EventType.named(name);
        if (type.isEmpty()) {
            return new EventReading.OfLaterType(name, text(envelope, "id"), text(envelope, "source"));
        }
        if (!wanted.test(type.get())) {
            return new EventReading.NotWanted();
        }
        return new EventReading.Read(new Event<>(
                text(envelope, "id"),
                type.get(),
                text(envelope, "source"),
                time(envelope),
                data(envelope, type.get())));
    }

    /** Who says that it tells, of a text that may break the contract everywhere else. */
    public Optional<String> source(String json) {
        try {
            return Optional.ofNullable(tree(json).path("source").textValue());
        } catch (UnreadableEventException e) {
            return Optional.empty();
        }
    }

    private ObjectNode tree(String json) {
        try {
            if (mapper.readTree(json) instanceof ObjectNode envelope
                    && "1.0".equals(envelope.path("specversion").textValue())) {
                return envelope;
            }
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("not JSON", e);
        }
        throw new UnreadableEventException("not a CloudEvent of version 1.0");
    }

    private static String text(JsonNode envelope, String field) {
        var value = envelope.path(field).textValue();
        if (value == null || value.isBlank()) {
            throw new UnreadableEventException("required but missing: " + field);
        }
        return value;
    }

    private static OffsetDateTime time(JsonNode envelope) {
        try {
            return OffsetDateTime.parse(text(envelope, "time"));
        } catch (DateTimeException e) {
            throw new UnreadableEventException("not a time: time", e);
        }
    }

    private EventData data(JsonNode envelope, EventType type) {
        try {
            var data = mapper.treeToValue(envelope.path("data"), type.record());
            if (!(data instanceof Record read)) {
                throw new UnreadableEventException("required but missing: data");
            }
            RequiredComponents.check(read);
            return data;
        } catch (JsonProcessingException e) {
            throw new UnreadableEventException("breaks the contract of " + type.wireName(), e);
        }
    }
}
