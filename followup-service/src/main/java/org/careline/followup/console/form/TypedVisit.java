package org.careline.followup.console.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The form as it was typed 随访表: whatever is wrong with it, nothing of it is lost.
 *
 * @param wrong by field, the code of what is wrong with it
 */
public record TypedVisit(Map<String, List<String>> values, Map<String, String> wrong) {
    static final int MOST_DRUGS = 20;
    private static final int BLANK_DRUGS = 1;
    /** Of this page alone, never of the visit. */
    private static final List<String> NOT_TYPED = List.of("step", "confirmed");

    public TypedVisit {
        values = Map.copyOf(values);
        wrong = Map.copyOf(wrong);
    }

    public static TypedVisit of(Map<String, List<String>> values) {
        return new TypedVisit(values, Map.of());
    }

    public static TypedVisit from(MultivaluedMap<String, String> form) {
        var values = new HashMap<String, List<String>>();
        form.forEach((name, typed) -> values.put(name, List.copyOf(typed)));
        return of(values);
    }

    /** Empty where nothing was typed. */
    public String text(String name) {
        return values.getOrDefault(name, List.of()).stream()
                .findFirst()
                .orElse("")
                .strip();
    }

    public boolean has(String name, String code) {
        return values.getOrDefault(name, List.of()).contains(code);
    }

    public boolean any(String name) {
        return values.getOrDefault(name, List.of()).stream().anyMatch(value -> !value.isBlank());
    }

    public @Nullable String wrongWith(String name) {
        return wrong.get(name);
    }

    public boolean isWrong() {
        return !wrong.isEmpty();
    }

    /** What is pressed in the confirm step beside the save button. */
    public String step() {
        return text("step");
    }

    public TypedVisit with(String name, String... typed) {
        var changed = new HashMap<>(values);
        changed.put(name, List.of(typed));
        return new TypedVisit(changed, wrong);
    }

    public TypedVisit but(Map<String, String> found) {
        return new TypedVisit(values, found);
    }

    /** Lines of the medication: those that are filled in, and room for more. */
    public List<Integer> drugLines() {
        var filled = (int) IntStream.range(0, MOST_DRUGS).filter(this::isDrug).count();
        var last = IntStream.range(0, MOST_DRUGS).filter(this::isDrug).max().orElse(-1);
        var more = has("step", "more-drugs") ? 2 : BLANK_DRUGS;
        var lines = Math.min(MOST_DRUGS, Math.max(filled, last + 1) + more);
        return IntStream.range(0, lines).boxed().toList();
    }

    public String drug(int line, String field) {
        return text(DrugLine.field(line, field));
    }

    public @Nullable String drugWrong(int line, String field) {
        return wrong.get(DrugLine.field(line, field));
    }

    boolean isDrug(int line) {
        return List.of("name", "morning", "noon", "evening", "everyWeeks", "longActing").stream()
                .anyMatch(field -> any(DrugLine.field(line, field)));
    }

    /** Everything typed, to be carried through the confirm step. */
    public List<Hidden> hidden() {
        var sorted = new LinkedHashMap<>(values);
        NOT_TYPED.forEach(sorted::remove);
        return sorted.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Hidden(entry.getKey(), value)))
                .toList();
    }

    /** A value carried on. */
    public record Hidden(String name, String value) {}
}
