package org.careline.kit.form;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What was typed into a form, field by field, without blanks around and without what was left empty. */
public final class PostedForm {
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

    /** Without a field and all its parts. */
    PostedForm without(String name) {
        var less = new LinkedHashMap<>(values);
        less.remove(name);
        less.keySet().removeIf(isPartOf(name));
        return new PostedForm(less);
    }

    List<String> values(String name) {
        return values.getOrDefault(name, List.of());
    }

    /** Sent twice, the first one counts: what a notice put before the rest of a form is newer. */
    Optional<String> value(String name) {
        return Optional.ofNullable(values.get(name)).map(List::getFirst);
    }

    /** For a page; empty: nothing was typed. */
    public String text(String name) {
        return value(name).orElse("");
    }

    boolean has(String name, String value) {
        return values(name).contains(value);
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

    /** Names of fields alone: what was typed may be a name. */
    @Override
    public String toString() {
        return values.keySet().toString();
    }
}
