package org.careline.followup.paging;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.web.CursorPage;
import org.jspecify.annotations.Nullable;

/** The place in a list after which the next page begins, by the values the list is ordered by. */
public record Place(List<String> values) {
    private static final String BETWEEN = "|";

    public Place {
        values = List.copyOf(values);
    }

    public String cursor() {
        var text = String.join(BETWEEN, values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** @param start where the first page begins */
    public static <P> P read(@Nullable String cursor, Function<List<String>, P> parse, P start) {
        if (cursor == null || cursor.isEmpty()) {
            return start;
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            return parse.apply(List.of(text.split("\\|", -1)));
        } catch (IllegalArgumentException | DateTimeException | IndexOutOfBoundsException e) {
            throw new InvalidFieldException("cursor", "分页标记无效，请从第一页开始。The cursor is not one of ours.");
        }
    }

    /** @param found one row more than the page takes, if there are more */
    public static <T> CursorPage<T> page(List<T> found, int limit, Function<T, Place> placeOf) {
        var items = found.subList(0, Math.min(limit, found.size()));
        var next = found.size() > limit ? placeOf.apply(items.getLast()).cursor() : null;
        return new CursorPage<>(List.copyOf(items), next);
    }
}
