package org.careline.registry.console;

import io.quarkus.qute.TemplateData;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What each field of a form that is chosen by typing offers at the moment. */
@TemplateData
public record Choices(Map<String, List<Choice>> byField) {
    public static final Choices NONE = new Choices(Map.of());

    public Choices {
        byField = Map.copyOf(byField);
    }

    public Choices with(String field, List<Choice> choices) {
        var more = new HashMap<>(byField);
        more.put(field, choices);
        return new Choices(more);
    }

    public List<Choice> of(String field) {
        return byField.getOrDefault(field, List.of());
    }
}
