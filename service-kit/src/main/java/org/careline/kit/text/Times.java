package org.careline.kit.text;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** A time 时间 is written as RFC 3339 asks, with its offset; on a page as the clock on the wall shows it. */
public final class Times {
    public static final String EXPECTED =
            "时间应为RFC 3339格式并带时区，例如2026-11-28T09:30:00+08:00。A time is written as in RFC 3339, with its offset, such as 2026-11-28T09:30:00+08:00.";

    public static final String EXPECTED_ON_A_PAGE = "请填写日期和时间。Give a day and a time.";

    private static final String CLOCK = "[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}";
    private static final Pattern TIME = Pattern.compile(CLOCK + ":[0-9]{2}([.][0-9]{1,9})?(Z|[+-][0-9]{2}:[0-9]{2})");
    private static final Pattern ON_A_PAGE = Pattern.compile(CLOCK + "(:[0-9]{2}([.][0-9]{1,9})?)?");

    private Times() {}

    /** Empty: it is not written so, or there is no such time. */
    public static Optional<OffsetDateTime> read(String text) {
        try {
            return TIME.matcher(text).matches() ? Optional.of(OffsetDateTime.parse(text)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As a browser's field for day and time posts it. */
    public static Optional<OffsetDateTime> readOnAPage(String text, ZoneId zone) {
        try {
            return ON_A_PAGE.matcher(text).matches()
                    ? Optional.of(LocalDateTime.parse(text).atZone(zone).toOffsetDateTime())
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
