package org.careline.registry.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a patient is registered as a household 户籍地; a code that was abolished or is newer than the table stops nobody (rules 13.1).
 *
 * @param area the nearest division that is known; null: none is
 * @param typedArea what was typed, where it is no known division
 */
public record Hukou(
        @Nullable String area,
        @Nullable String address,
        @Nullable String typedArea) {

    /** The code is to be compared with the card. */
    public boolean isToCheck() {
        return typedArea != null;
    }

    @Override
    public String toString() {
        return "Hukou[" + area + ", hidden]";
    }
}
