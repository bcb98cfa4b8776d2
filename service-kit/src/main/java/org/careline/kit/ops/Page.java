package org.careline.kit.ops;

import java.util.List;
import java.util.function.ToLongFunction;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** Pages over numbered rows: the cursor is the last number shown. */
final class Page {
    static final int LARGEST = 200;

    private Page() {}

    static long after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw new InvalidFieldException("cursor", "不是本接口给出的游标 / not a cursor of this endpoint");
        }
    }

    /** @param oneMore rows read with a limit one above the page's */
    static <T> CursorPage<T> of(List<T> oneMore, int limit, ToLongFunction<T> number) {
        if (oneMore.size() <= limit) {
            return new CursorPage<>(oneMore, null);
        }
        var items = List.copyOf(oneMore.subList(0, limit));
        return new CursorPage<>(items, Long.toString(number.applyAsLong(items.getLast())));
    }
}
