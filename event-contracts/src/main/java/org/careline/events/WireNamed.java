package org.careline.events;

import java.util.Locale;

/** A code of a closed list, written in events as lower-case words joined by hyphens. */
public interface WireNamed {
    String name();

    default String wireName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
