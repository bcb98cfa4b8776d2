package org.careline.kit.form;

import static java.time.format.DateTimeFormatter.ISO_OFFSET_DATE_TIME;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.invoke.MethodType;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careline.kit.text.Numbers;
import org.careline.kit.text.Times;

/**
 * A posted form as the JSON the API would have received. A field is named by its path: {@code incidents.crime},
 * {@code medication[0].name}; several values of one name are a list; what was left empty is not there.
 */
final class FormTree {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Set<String> YES_NO = Set.of("true", "false");

    private final ObjectMapper json;
    private final ZoneId zone;

    /** @param zone of the clock on the wall, by which times are typed */
    FormTree(ObjectMapper json, ZoneId zone) {
        this.json = json;
        this.zone = zone;
    }

    ObjectNode of(Class<? extends Record> type, PostedForm posted) {
        return object("", json.constructType(type), posted);
    }

    private ObjectNode object(String prefix, JavaType type, PostedForm posted) {
        var object = NODES.objectNode();
        for (var property : properties(type)) {
            var name = property.getName();
            node(prefix + name, property.getPrimaryType(), posted).ifPresent(node -> object.set(name, node));
        }
        return object;
    }

    private Optional<? extends JsonNode> node(String path, JavaType type, PostedForm posted) {
        if (type.isCollectionLikeType()) {
            return hasParts(type.getContentType())
                    ? rows(path, type.getContentType(), posted)
                    : several(path, type.getContentType(), posted);
        }
        return hasParts(type)
                ? group(path, object(path + ".", type, posted), posted)
                : posted.value(path).map(text -> scalar(type, text));
    }

    /** That none of it applies is an answer. */
    private static Optional<ObjectNode> group(String path, ObjectNode parts, PostedForm posted) {
        return Optional.of(parts).filter(found -> !found.isEmpty() || posted.has(path, PostedForm.NOTHING));
    }

    /** An empty row is none. */
    private Optional<ArrayNode> rows(String path, JavaType type, PostedForm posted) {
        var rows = NODES.arrayNode();
        for (var row : posted.rows(path)) {
            var object = object(path + "[" + row + "].", type, posted);
            if (!object.isEmpty()) {
                rows.add(object);
            }
        }
        return Optional.of(rows).filter(found -> !found.isEmpty() || posted.has(path, PostedForm.NOTHING));
    }

    private Optional<ArrayNode> several(String path, JavaType type, PostedForm posted) {
        var chosen = posted.values(path);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        var several = NODES.arrayNode();
        if (!chosen.equals(List.of(PostedForm.NOTHING))) {
            chosen.forEach(text -> several.add(scalar(type, text)));
        }
        return Optional.of(several);
    }

    /** What cannot be read as the type asks for stays a text, which the API's reader refuses by name. */
    private JsonNode scalar(JavaType type, String text) {
        var kind = MethodType.methodType(type.getRawClass()).wrap().returnType();
        Optional<? extends JsonNode> read = Optional.empty();
        if (kind == Boolean.class) {
            read = Optional.of(text)
                    .filter(YES_NO::contains)
                    .map(Boolean::valueOf)
                    .map(NODES::booleanNode);
        } else if (kind == Integer.class) {
            read = Numbers.whole(text).map(NODES::numberNode);
        } else if (kind == Long.class) {
            read = Numbers.large(text).map(NODES::numberNode);
        } else if (kind == BigDecimal.class) {
            read = Numbers.decimal(text).map(NODES::numberNode);
        } else if (kind == OffsetDateTime.class) {
            read = Times.readOnAPage(text, zone)
                    .map(ISO_OFFSET_DATE_TIME::format)
                    .map(NODES::textNode);
        }
        return read.isPresent() ? read.get() : NODES.textNode(text);
    }

    private Collection<BeanPropertyDefinition> properties(JavaType type) {
        return json.getDeserializationConfig().introspect(type).findProperties();
    }

    private boolean hasParts(JavaType type) {
        return type.isRecordType()
                && json.getSerializationConfig().introspect(type).findJsonValueAccessor() == null;
    }
}
