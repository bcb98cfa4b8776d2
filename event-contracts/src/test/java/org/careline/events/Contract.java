package org.careline.events;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The written contract, as the tests read it. */
final class Contract {
    static final Path FOLDER = Path.of("src/main/resources/org/careline/events");
    static final JsonMapper JSON = mapper();

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private Contract() {}

    static String shortName(EventType type) {
        return type.wireName().replaceFirst("^org\\.careline\\.", "");
    }

    static JsonNode schema(EventType type) {
        return read(FOLDER.resolve("schemas/" + shortName(type) + ".json"));
    }

    static JsonNode definitions() {
        return read(FOLDER.resolve("schemas/defs.json")).get("$defs");
    }

    static JsonNode example(EventType type) {
        return read(FOLDER.resolve("examples/" + shortName(type) + ".json"));
    }

    static List<Path> examples() {
        try (var files = Files.list(FOLDER.resolve("examples"))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EventType typeOf(JsonNode event) {
        return EventType.named(event.get("type").asText()).orElseThrow();
    }

    /** What the schema of the event's type says against it; empty: nothing. */
    static List<String> faults(JsonNode event) {
        return faults("schemas/" + shortName(typeOf(event)), event);
    }

    static List<String> faults(String schema, JsonNode event) {
        return SCHEMAS
                .computeIfAbsent(schema, Contract::compiled)
                .validate(
                        event.toString(),
                        InputFormat.JSON,
                        run -> run.executionConfig(settings -> settings.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static Schema compiled(String name) {
        return REGISTRY.getSchema(SchemaLocation.of("classpath:org/careline/events/" + name + ".json"));
    }

    private static JsonMapper mapper() {
        return JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(new SimpleModule().addSerializer(WireNamed.class, new ToStringSerializer(WireNamed.class)))
                .enable(DeserializationFeature.READ_ENUMS_USING_TO_STRING)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .build();
    }
}
