package org.careline.followup.console.form;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.careline.kit.text.Dates;
import org.careline.kit.text.Numbers;
import org.jspecify.annotations.Nullable;

/** Reads single fields of a typed form, and notes what is wrong with each. */
final class FieldReader {
    private final TypedVisit typed;
    private final Map<String, String> wrong = new HashMap<>();

    FieldReader(TypedVisit typed) {
        this.typed = typed;
    }

    Map<String, String> wrong() {
        return wrong;
    }

    void isWrong(String name, String code) {
        wrong.putIfAbsent(name, code);
    }

    /** What was read, or something in its place, where the form is shown again. */
    <T> T required(String name, @Nullable T read, T inItsPlace) {
        if (read == null) {
            isWrong(name, "required");
            return inItsPlace;
        }
        return read;
    }

    @Nullable
    String text(String name) {
        var text = typed.text(name);
        return text.isEmpty() ? null : text;
    }

    @Nullable
    LocalDate date(String name) {
        return read(name, Dates::read, "date");
    }

    @Nullable
    Integer number(String name) {
        return read(name, text -> Numbers.whole(text).filter(number -> number >= 0), "number");
    }

    @Nullable
    BigDecimal amount(String name) {
        return read(name, Numbers::decimal, "number");
    }

    private <T> @Nullable T read(String name, Function<String, Optional<T>> reader, String wrong) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var read = reader.apply(text);
        if (read.isEmpty()) {
            isWrong(name, wrong);
        }
        return read.orElse(null);
    }

    @Nullable
    Boolean yes(String name) {
        var text = text(name);
        return text == null ? null : text.equals("yes");
    }

    /** One of a closed list, by its code in the API. */
    <E extends Enum<E>> @Nullable E code(Class<E> type, String name) {
        var text = text(name);
        if (text == null) {
            return null;
        }
        var found = Arrays.stream(type.getEnumConstants())
                .filter(one -> one.toString().equals(text))
                .findFirst();
        if (found.isEmpty()) {
            isWrong(name, "unknown");
        }
        return found.orElse(null);
    }

    /** Several of a closed list; null: nothing was ticked; empty: “none” was. */
    <E extends Enum<E>> @Nullable Set<E> codes(Class<E> type, String name) {
        if (!typed.any(name)) {
            return null;
        }
        var found = EnumSet.noneOf(type);
        Arrays.stream(type.getEnumConstants())
                .filter(one -> typed.has(name, one.toString()))
                .forEach(found::add);
        if (typed.has(name, "no") && !found.isEmpty()) {
            isWrong(name, "contradiction");
        }
        return found;
    }
}
