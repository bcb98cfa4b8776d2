package org.careline.kit.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The fields of a form that already stands as JSON: the way back of {@link FormTree}. */
final class FormFields {
    private FormFields() {}

    /** What would have to be typed to post the same. */
    static PostedForm typed(JsonNode tree) {
        var values = new LinkedHashMap<String, List<String>>();
        type("", tree, values);
        return new PostedForm(values);
    }

    private static void type(String path, JsonNode node, Map<String, List<String>> values) {
        if (node.isObject() && node.isEmpty() && !path.isEmpty()) {
            values.put(path, List.of(PostedForm.NOTHING));
        } else if (node.isObject()) {
            node.properties()
                    .forEach(part ->
                            type(path.isEmpty() ? part.getKey() : path + "." + part.getKey(), part.getValue(), values));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            for (var row = 0; row < node.size(); row++) {
                type(path + "[" + row + "]", node.get(row), values);
            }
        } else if (node.isArray()) {
            var several = node.valueStream().map(FormFields::text).toList();
            values.put(path, several.isEmpty() ? List.of(PostedForm.NOTHING) : several);
        } else if (!node.isNull()) {
            values.put(path, List.of(text(node)));
        }
    }

    private static String text(JsonNode scalar) {
        return scalar.isBigDecimal() ? scalar.decimalValue().toPlainString() : scalar.asText();
    }
}
