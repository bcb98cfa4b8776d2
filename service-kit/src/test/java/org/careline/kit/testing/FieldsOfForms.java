package org.careline.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Every text, date and time of every form of the served OpenAPI document, each with a body in which it alone stands and is what
 * it must not be: a field that is added tomorrow is judged with the others.
 */
final class FieldsOfForms {
    private static final int DEEPEST = 6;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @param path as a refusal names it */
    record Field(String path, String body) {}

    private final JsonNode schemas;
    private final List<Field> fields = new ArrayList<>();

    private FieldsOfForms(JsonNode schemas) {
        this.schemas = schemas;
    }

    static List<Field> of(JsonNode document, JsonNode operation) {
        var found = new FieldsOfForms(document.path("components").path("schemas"));
        found.walk(
                operation
                        .path("requestBody")
                        .path("content")
                        .path("application/json")
                        .path("schema"),
                "",
                "%s",
                DEEPEST);
        return found.fields;
    }

    /** @param around the body with a gap where the value belongs */
    private void walk(JsonNode schema, String path, String around, int depth) {
        var resolved = resolved(schema);
        if (depth == 0) {
            return;
        }
        resolved.path("properties").properties().forEach(property -> {
            var name = property.getKey();
            walk(
                    property.getValue(),
                    path.isEmpty() ? name : path + "." + name,
                    around.formatted("{\"" + name + "\": %s}"),
                    depth - 1);
        });
        if (resolved.has("items")) {
            walk(resolved.path("items"), path + "[0]", around.formatted("[%s]"), depth - 1);
        }
        wrongFor(resolved).forEach(wrong -> fields.add(new Field(path, around.formatted(wrong))));
    }

    private JsonNode resolved(JsonNode schema) {
        if (schema.has("$ref")) {
            var name = schema.path("$ref").asText();
            return schemas.path(name.substring(name.lastIndexOf('/') + 1));
        }
        for (var word : List.of("anyOf", "oneOf", "allOf")) {
            for (var part : schema.path(word)) {
                if (part.has("$ref")) {
                    return resolved(part);
                }
            }
        }
        return schema;
    }

    private static List<String> wrongFor(JsonNode schema) {
        if (schema.has("enum") || !isText(schema.path("type"))) {
            return List.of();
        }
        return switch (schema.path("format").asText()) {
            case "" -> List.of(text("张\u0000三"), text("张\u202E三"), text("\u200B"), "\"\\ud800\"", "7");
            case "date" -> List.of(text("2026-11-27T16:00:00.000Z"), "1764345600000", "[2026, 11, 28]");
            case "date-time" -> List.of(text("2026-11-28T16:00:00"), "1764345600");
            default -> List.of();
        };
    }

    private static boolean isText(JsonNode type) {
        if (type.isArray()) {
            for (var one : type) {
                if (one.asText().equals("string")) {
                    return true;
                }
            }
        }
        return type.asText().equals("string");
    }

    private static String text(String value) {
        return JSON.textNode(value).toString();
    }

    static JsonNode read(String json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
