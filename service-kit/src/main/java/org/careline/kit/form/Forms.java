package org.careline.kit.form;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.careline.kit.problem.FormViolations;
import org.careline.kit.problem.InvalidField;
import org.careline.kit.problem.UnreadableBody;
import org.careline.kit.text.Numbers;
import org.careline.kit.text.Times;

/** Reads a posted form as the API reads its JSON, by the same reader and the same constraints, and names every field that is wrong. */
@ApplicationScoped
public class Forms {
    private static final String CONTRADICTION = "选了“都没有/无”，又选了其他，请核对。“None” was chosen, and something else too.";
    private static final Map<String, String> SAID_OTHERWISE = Map.of(
            Times.EXPECTED, Times.EXPECTED_ON_A_PAGE,
            UnreadableBody.WHOLE_NUMBER, "应为整数。A whole number is expected.",
            Numbers.EXPECTED, "应为数值，例如2.5。A number is expected, such as 2.5.");
    private static final Pattern ITS_PLACE = Pattern.compile("\\[[0-9]+]$");

    private final ObjectMapper json;
    private final Validator validator;
    private final FormTree trees;

    Forms(ObjectMapper json, Validator validator, Clock clock) {
        this.json = json;
        this.validator = validator;
        this.trees = new FormTree(json, clock.getZone());
    }

    public <T extends Record> FormReading<T> read(Class<T> type, PostedForm posted) {
        return read(type, posted, Map.of());
    }

    /** @param known what the page knows and nobody types, by field */
    public <T extends Record> FormReading<T> read(Class<T> type, PostedForm posted, Map<String, ?> known) {
        var clear = posted;
        var wrong = new LinkedHashMap<String, InvalidField>();
        for (var field : posted.contradictions()) {
            wrong.put(field, new InvalidField(field, CONTRADICTION));
            clear = clear.without(field);
        }
        var tree = trees.of(type, clear);
        known.forEach((field, value) -> tree.set(field, json.valueToTree(value)));
        return read(type, tree, wrong);
    }

    /** What stands, as it would have been typed. */
    public PostedForm typed(Record form) {
        return FormFields.typed(json.valueToTree(form));
    }

    /** A field that cannot be read is named and left out, so that those after it are read too. */
    private <T extends Record> FormReading<T> read(
            Class<T> type, ObjectNode tree, Map<String, InvalidField> unreadable) {
        while (true) {
            try {
                return judge(json.treeToValue(tree, type), unreadable);
            } catch (JsonProcessingException e) {
                var fault = onAPage(UnreadableBody.field(e));
                var isNew = unreadable.putIfAbsent(fault.field(), fault) == null;
                if (!isNew || !remove(tree, fault.field())) {
                    return new FormReading<>(null, List.copyOf(unreadable.values()));
                }
            }
        }
    }

    private <T extends Record> FormReading<T> judge(T form, Map<String, InvalidField> unreadable) {
        var faults = new LinkedHashMap<>(unreadable);
        FormViolations.of(validator.validate(form)).stream()
                .map(Forms::onAPage)
                .forEach(fault -> faults.putIfAbsent(fault.field(), fault));
        return new FormReading<>(form, List.copyOf(faults.values()));
    }

    /** Several values of one field stand under one name there, and nobody types quotes or an offset. */
    private static InvalidField onAPage(InvalidField fault) {
        return new InvalidField(
                ITS_PLACE.matcher(fault.field()).replaceFirst(""),
                SAID_OTHERWISE.getOrDefault(fault.message(), fault.message()));
    }

    private static boolean remove(ObjectNode tree, String path) {
        var steps = path.replace("[", ".[").split("[.]");
        JsonNode holder = tree;
        for (var step = 0; step < steps.length - 1; step++) {
            holder = child(holder, steps[step]);
        }
        return holder instanceof ObjectNode object && object.remove(steps[steps.length - 1]) != null;
    }

    private static JsonNode child(JsonNode node, String step) {
        return step.startsWith("[")
                ? node.path(Integer.parseInt(step.substring(1, step.length() - 1)))
                : node.path(step);
    }
}
