package org.careline.registry.domain;

import java.util.Locale;

/** What keeps a file pending 待完善 (rules 17.7). */
public enum FileGap {
    NO_DOCUMENT,
    OTHER_DOCUMENT,
    RESIDENCE_UNKNOWN;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
