package org.careline.registry.console;

import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.careline.kit.text.Dates;
import org.careline.kit.text.Numbers;
import org.careline.registry.constraint.Say;
import org.jspecify.annotations.Nullable;

/** A form of a page as it was filled in 填写内容, and what is wrong with it: shown again, nothing that was typed is lost. */
@TemplateData
public final class Filled {
    private static final int OK = 200;
    private static final int MALFORMED = 400;
    private static final int STALE = 412;
    private static final Pattern CODE = Pattern.compile("[0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}");
    private static final Pattern BREAK = Pattern.compile("[^A-Za-z0-9]+(\\w?)");

    private final Map<String, String> values;
    private final UnaryOperator<String> inTheLanguage;
    private final Map<String, String> labels = new HashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();
    private String refusal = "";
    private String link = "";
    private int status = OK;
    private boolean stale;
    private List<Difference> differences = List.of();

    /** @param inTheLanguage takes the sentence of the page's language out of one that is said in both */
    Filled(Map<String, String> values, UnaryOperator<String> inTheLanguage) {
        this.values = new HashMap<>(values);
        this.inTheLanguage = inTheLanguage;
    }

    /** As it was typed; empty: nothing. */
    public String value(String name) {
        return values.getOrDefault(name, "");
    }

    /** What the form began with, before anything was typed. */
    public String began(String name) {
        return value("was." + name);
    }

    public boolean is(String name, String value) {
        return value(name).equals(value);
    }

    /** Without blanks around; null: nothing was typed. */
    public @Nullable String text(String name) {
        var stripped = value(name).strip();
        return stripped.isEmpty() ? null : stripped;
    }

    public @Nullable LocalDate date(String name) {
        var typed = text(name);
        return read(name, typed, Dates::read, Say.DATE);
    }

    public @Nullable Integer number(String name) {
        var typed = text(name);
        return read(name, typed, Numbers::whole, Say.NUMBER);
    }

    private <T> @Nullable T read(
            String name, @Nullable String typed, Function<String, Optional<T>> reader, String wrong) {
        if (typed == null) {
            return null;
        }
        var read = reader.apply(typed);
        if (read.isEmpty()) {
            wrong(name, wrong);
        }
        return read.orElse(null);
    }

    /** What was typed to find a place or a body by. */
    public String typed(String name) {
        return value(name + ".typed");
    }

    /** The code of what was chosen by a tap; typed and not chosen: a code that was typed, or the reader is asked to choose. */
    public @Nullable String chosen(String name, String choose) {
        var chosen = text(name);
        var typed = typed(name).strip();
        if (chosen != null || typed.isEmpty()) {
            return chosen;
        }
        if (CODE.matcher(typed).matches()) {
            return typed;
        }
        wrong(name, choose);
        return null;
    }

    /** Whether anything was typed into one of these. */
    public boolean any(String... names) {
        return List.of(names).stream().anyMatch(name -> text(name) != null);
    }

    public void put(String name, String value) {
        values.put(name, value);
    }

    public void remove(String name) {
        values.remove(name);
    }

    /** The first thing that is wrong with a field is the one that is said. */
    public void wrong(String name, String message) {
        faults.putIfAbsent(name, inTheLanguage.apply(message));
        status = MALFORMED;
    }

    /** The form as a whole is refused. */
    void refused(int answer, String why, @Nullable String linkTo) {
        status = answer;
        refusal = inTheLanguage.apply(why);
        link = linkTo == null ? "" : linkTo;
    }

    public boolean isRefused() {
        return !refusal.isEmpty();
    }

    public String refusal() {
        return refusal;
    }

    /** Where what stands in the way can be looked at; empty: nowhere. */
    public String link() {
        return link;
    }

    /** Somebody changed what the form speaks of while it was being filled in. */
    void stale(List<Difference> found) {
        stale = true;
        status = STALE;
        differences = List.copyOf(found);
    }

    public boolean isStale() {
        return stale;
    }

    public List<Difference> differences() {
        return differences;
    }

    public boolean isSound() {
        return faults.isEmpty() && refusal.isEmpty() && !stale;
    }

    /** What the change is about, as If-Match names it; null: the form names no version. */
    public @Nullable String version() {
        var version = text("version");
        return version == null ? null : '"' + version + '"';
    }

    /** Of the page that shows the form: as the API would answer. */
    public int status() {
        return status;
    }

    void answered(int number) {
        status = number;
    }

    public String fault(String name) {
        return faults.getOrDefault(name, "");
    }

    public List<Fault> faults() {
        return faults.entrySet().stream()
                .map(fault -> new Fault(fault.getKey(), label(fault.getKey()), fault.getValue()))
                .toList();
    }

    /** For {@code id} and {@code for}. */
    public String id(String name) {
        return "f-" + name.replaceAll("[^A-Za-z0-9]+", "-");
    }

    /** The field has another name on this form than its usual one. */
    public void call(String name, String label) {
        labels.put(name, label);
    }

    /** {@code guardian.name} is named {@code guardianName} in the bundle, {@code holders[1].rank} {@code holdersRank}. */
    public String label(String name) {
        return labels.getOrDefault(name, key(name));
    }

    private static String key(String name) {
        return BREAK.matcher(name.replaceAll("\\[[0-9]+]", ""))
                .replaceAll(next -> next.group(1).toUpperCase(Locale.ROOT));
    }
}
