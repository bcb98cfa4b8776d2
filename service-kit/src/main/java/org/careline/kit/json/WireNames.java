package org.careline.kit.json;

import java.util.Locale;

/** How a code of a closed list is written in JSON: its own text if it has one, else lower-case words joined by hyphens. */
public final class WireNames {
    private WireNames() {}

    public static String of(Enum<?> constant) {
        var text = constant.toString();
        return text.equals(constant.name()) ? text.toLowerCase(Locale.ROOT).replace('_', '-') : text;
    }
}
