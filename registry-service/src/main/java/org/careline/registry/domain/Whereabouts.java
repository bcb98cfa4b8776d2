package org.careline.registry.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a person lives and is now 现住地、现在何处 (rules 17.1-12).
 *
 * @param home null: unknown
 * @param placeNow null: at home, as far as is known
 */
public record Whereabouts(@Nullable String home, @Nullable String placeNow) {

    /** 不在家: the place is another than home; one that only says it nearer or less near is home. */
    public boolean isAway() {
        return home != null && placeNow != null && !home.startsWith(placeNow) && !placeNow.startsWith(home);
    }
}
