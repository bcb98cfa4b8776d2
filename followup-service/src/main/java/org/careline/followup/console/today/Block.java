package org.careline.followup.console.today;

import java.util.List;
import java.util.function.Function;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/**
 * One block of the page, most urgent first.
 *
 * @param next where the block goes on; null: all of it is shown
 */
public record Block<T>(List<T> rows, @Nullable String next) {
    static <T> Block<T> none() {
        return new Block<>(List.of(), null);
    }

    static <S, T> Block<T> of(CursorPage<S> page, Function<S, T> row) {
        return new Block<>(page.items().stream().map(row).toList(), page.next());
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
