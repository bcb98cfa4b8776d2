package org.careline.kit.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One operation of the served OpenAPI document. */
record Operation(String method, String path, @Nullable String contentType, List<FieldsOfForms.Field> fields)
        implements Comparable<Operation> {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");
    private static final Pattern PARAMETER = Pattern.compile("\\{([^}]+)}");

    static List<Operation> all() {
        var operations = new ArrayList<Operation>();
        var document = document();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(entry -> {
                    if (METHODS.contains(entry.getKey())) {
                        operations.add(new Operation(
                                entry.getKey().toUpperCase(Locale.ROOT),
                                path.getKey(),
                                contentType(entry.getValue()),
                                FieldsOfForms.of(document, entry.getValue())));
                    }
                }));
        return operations.stream().sorted().toList();
    }

    private static JsonNode document() {
        try {
            return new ObjectMapper()
                    .readTree(TestHttp.get("/q/openapi?format=json").body());
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String contentType(JsonNode operation) {
        var types = operation.path("requestBody").path("content").fieldNames();
        return types.hasNext() ? types.next() : null;
    }

    /** The path with values in place of its parameters; a value that is not given is one nothing has. */
    String pathWith(Map<String, String> values) {
        return PARAMETER
                .matcher(path)
                .replaceAll(match ->
                        values.getOrDefault(match.group(1), UUID.randomUUID().toString()));
    }

    String name() {
        return method + " " + path;
    }

    @Override
    public int compareTo(Operation other) {
        return (path + " " + method).compareTo(other.path + " " + other.method);
    }
}
