package org.careline.followup.domain;

import java.util.Locale;

/** How a code of the follow-up form is written: lower-case words joined by hyphens. */
final class Code {
    private Code() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
