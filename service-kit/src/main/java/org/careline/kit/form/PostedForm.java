package org.careline.kit.form;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed into a form, field by field, without blanks around and without what was left empty. */
@TemplateData
public final class PostedForm {
    public static final PostedForm EMPTY = new PostedForm(Map.of());

    /** Sent alone for a list: none of them applies, there is no row. */
    public static final String NOTHING = "nothing";

    private static final Pattern ROW = Pattern.compile("\\[([0-9]{1,3})]\\..+");

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    PostedForm(Map<String, List<String>> sent) {
        sent.forEach((name, several) -> {
            var typed = several.stream()
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .toList();
            if (!typed.isEmpty()) {
                values.put(name, typed);
            }
        });
    }

    public static PostedForm of(MultivaluedMap<String, String> sent) {
        return new PostedForm(sent);
    }

    public static PostedForm ofOneEach(Map<String, String> typed) {
        var values = new LinkedHashMap<String, List<String>>();
        typed.forEach((name, value) -> values.put(name, List.of(value)));
        return new PostedForm(values);
    }

    public PostedForm with(String name, String value) {
        var more = new LinkedHashMap<>(values);
        more.put(name, List.of(value));
        return new PostedForm(more);
    }

    /** Without a field and all its parts. */
    public PostedForm without(String name) {
        var less = new LinkedHashMap<>(values);
        less.remove(name);
        less.keySet().removeIf(isPartOf(name));
        return new PostedForm(less);
    }

    /** Without those parts of a field that say so. */
    public PostedForm withoutValue(String name, String value) {
        var less = new LinkedHashMap<>(values);
        less.entrySet()
                .removeIf(entry ->
                        isPartOf(name).test(entry.getKey()) && entry.getValue().equals(List.of(value)));
        return new PostedForm(less);
    }

    public PostedForm and(PostedForm more) {
        var both = new LinkedHashMap<>(values);
        both.putAll(more.values);
        return new PostedForm(both);
    }

    /** Every value, to be carried on by a page that asks something else meanwhile. */
    public List<Hidden> hidden() {
        return values.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> new Hidden(entry.getKey(), value)))
                .toList();
    }

    /** A value carried on. */
    @TemplateData
    public record Hidden(String name, String value) {}

    public List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Sent twice, the first one counts: what a notice put before the rest of a form is newer. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst);
    }

    /** For a page; empty: nothing was typed. */
    public String text(String name) {
        return value(name).orElse("");
    }

    /** Whether anything was typed for a field or a part of it. */
    public boolean any(String name) {
        return values.containsKey(name) || values.keySet().stream().anyMatch(isPartOf(name));
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    /** The rows of a list moved up to stand one after the other: what is said of the second is said beside the second. */
    public PostedForm closed(String list) {
        var closed = without(list);
        var row = 0;
        for (var typed : rows(list)) {
            var before = list + "[" + typed + "].";
            var after = list + "[" + row++ + "].";
            values.forEach((name, several) -> {
                if (name.startsWith(before)) {
                    closed.values.put(after + name.substring(before.length()), several);
                }
            });
        }
        return closed;
    }

    /** Fields in which it is said that nothing applies, and something else too. */
    List<String> contradictions() {
        return values.keySet().stream()
                .filter(name -> has(name, NOTHING))
                .filter(name ->
                        values(name).size() > 1 || values.keySet().stream().anyMatch(isPartOf(name)))
                .toList();
    }

    private static Predicate<String> isPartOf(String name) {
        return one -> one.startsWith(name + ".") || one.startsWith(name + "[");
    }

    /** The numbers of the rows in which something was typed, rising. */
    List<Integer> rows(String list) {
        return values.keySet().stream()
                .filter(name -> name.startsWith(list))
                .map(name -> ROW.matcher(name.substring(list.length())))
                .filter(Matcher::matches)
                .map(matcher -> Integer.valueOf(matcher.group(1)))
                .distinct()
                .sorted()
                .toList();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof PostedForm form && values.equals(form.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    /** Names of fields alone: what was typed may be a name. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
