package org.careline.registry.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where a patient lives 现住址 or is registered 户籍地.
 *
 * @param area 6, 9 or 12 digits
 */
public record Residence(String area, @Nullable String address) {

    @Override
    public String toString() {
        return "Residence[" + area + ", hidden]";
    }
}
