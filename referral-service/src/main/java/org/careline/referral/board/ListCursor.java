package org.careline.referral.board;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import java.util.UUID;
import java.util.regex.Pattern;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.referral.book.TransferRecord;
import org.careline.referral.book.TransferRows.Place;

/** Where the next page of the list begins 翻页游标. */
final class ListCursor {
    private static final Pattern SHAPE = Pattern.compile("(\\d{1,2}) (-?\\d{1,18}) ([0-9a-f-]{36})");

    private ListCursor() {}

    static String after(TransferRecord last) {
        var text = last.state().rank() + " " + last.listKey() + " " + last.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    static Place read(String cursor) {
        try {
            var parts = SHAPE.matcher(new String(Base64.getUrlDecoder().decode(cursor), UTF_8));
            if (parts.matches()) {
                return new Place(
                        Integer.parseInt(parts.group(1)),
                        Long.parseLong(parts.group(2)),
                        UUID.fromString(parts.group(3)));
            }
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
        throw unreadable();
    }

    private static InvalidFieldException unreadable() {
        return new InvalidFieldException(
                "cursor", "翻页标记无效，请从第一页开始。The cursor cannot be read; begin at the first page.");
    }
}
