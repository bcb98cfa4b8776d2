package org.careline.kit.form;

import io.quarkus.qute.TemplateData;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.careline.kit.json.WireNames;
import org.careline.kit.text.Lines;

/**
 * A question of a form, as the API's record has it: what a page, a paper or a sheet draws.
 *
 * @param path of the answer in the API's JSON; {@code []} stands for the number of the row: {@code medication[].name}
 * @param codes of a closed list, in its order
 * @param longest text that is taken; 0: no text, or no bound
 * @param parts of a group or of a row, in order
 */
@TemplateData
public record Question(
        String path, Kind kind, boolean required, List<String> codes, int longest, List<Question> parts) {
    private static final String ROW = "[]";
    private static final Map<Class<?>, Kind> KINDS = Map.ofEntries(
            Map.entry(LocalDate.class, Kind.DAY),
            Map.entry(OffsetDateTime.class, Kind.TIME),
            Map.entry(Boolean.class, Kind.YES_NO),
            Map.entry(boolean.class, Kind.YES_NO),
            Map.entry(Integer.class, Kind.NUMBER),
            Map.entry(int.class, Kind.NUMBER),
            Map.entry(BigDecimal.class, Kind.AMOUNT));

    /** How it is answered. */
    public enum Kind {
        DAY,
        TIME,
        YES_NO,
        NUMBER,
        AMOUNT,
        /** One of a closed list. */
        CHOICE,
        /** Several of a closed list, or none of them. */
        CHOICES,
        TEXT,
        /** Text of several lines. */
        LINES,
        /** Several questions answered together. */
        GROUP,
        /** The same questions answered as often as there is something to say. */
        ROWS
    }

    public Question {
        codes = List.copyOf(codes);
        parts = List.copyOf(parts);
    }

    /** The questions of a form in the order in which they are named. */
    public static List<Question> of(Class<? extends Record> form, String... components) {
        return Stream.of(components).map(name -> of("", component(form, name))).toList();
    }

    private static RecordComponent component(Class<? extends Record> form, String name) {
        return Arrays.stream(form.getRecordComponents())
                .filter(component -> component.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(form.getSimpleName() + " has no " + name));
    }

    private static Question of(String prefix, RecordComponent component) {
        var path = prefix + component.getName();
        var several = Collection.class.isAssignableFrom(component.getType());
        var type = several ? content(component) : component.getType();
        var isRow = several && type.isRecord();
        return new Question(
                path,
                kind(type, several, component),
                isRequired(component),
                codes(type),
                longest(component),
                parts(type, path + (isRow ? ROW : "") + "."));
    }

    private static Class<?> content(RecordComponent component) {
        return (Class<?>) ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0];
    }

    private static Kind kind(Class<?> type, boolean several, RecordComponent component) {
        if (type.isRecord()) {
            return several ? Kind.ROWS : Kind.GROUP;
        }
        if (type.isEnum()) {
            return several ? Kind.CHOICES : Kind.CHOICE;
        }
        var text = component.getAccessor().isAnnotationPresent(Lines.class) ? Kind.LINES : Kind.TEXT;
        return KINDS.getOrDefault(type, text);
    }

    private static List<String> codes(Class<?> type) {
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> WireNames.of((Enum<?>) constant))
                        .toList()
                : List.of();
    }

    private static boolean isRequired(RecordComponent component) {
        return Stream.of(NotNull.class, NotBlank.class, NotEmpty.class)
                .anyMatch(component.getAccessor()::isAnnotationPresent);
    }

    private static int longest(RecordComponent component) {
        return component.getType() == String.class
                ? Optional.ofNullable(component.getAccessor().getAnnotation(Size.class))
                        .map(Size::max)
                        .orElse(0)
                : 0;
    }

    private static List<Question> parts(Class<?> type, String prefix) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .map(component -> of(prefix, component))
                        .toList()
                : List.of();
    }

    /** The name of its field on a page. */
    public String field(int row) {
        return path.replace(ROW, "[" + row + "]");
    }

    /** Without answers that nobody is offered; an API may still send them. */
    public Question offering(Predicate<String> answers) {
        return new Question(
                path,
                kind,
                required,
                codes.stream().filter(code -> answers.test(key() + "." + code)).toList(),
                longest,
                parts.stream().map(part -> part.offering(answers)).toList());
    }

    public boolean is(String name) {
        return kind.name().equals(name);
    }

    /** By which its words are found. */
    public String key() {
        return path.replace(ROW, "");
    }

    /** It and all its parts. */
    public Stream<Question> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Question::all));
    }
}
