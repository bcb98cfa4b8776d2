package org.careline.referral.domain;

import java.util.Locale;

/** How a code of a closed list is written: lower-case words joined by hyphens. */
final class Code {
    private Code() {}

    static String of(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
