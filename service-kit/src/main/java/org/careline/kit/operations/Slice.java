package org.careline.kit.operations;

import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * A page of numbered rows.
 *
 * @param next the last number shown, where more follow
 */
public record Slice<T>(
        List<T> items, boolean later, @Nullable Long next) {
    static final int SIZE = 20;

    /** @param oneMore rows after the number, read with a limit one above the page's */
    static <T> Slice<T> of(List<T> oneMore, long after, ToLongFunction<T> number) {
        if (oneMore.size() <= SIZE) {
            return new Slice<>(oneMore, after > 0, null);
        }
        var items = List.copyOf(oneMore.subList(0, SIZE));
        return new Slice<>(items, after > 0, number.applyAsLong(items.getLast()));
    }
}
