package org.careline.kit.comparison;

import java.util.Map;

/**
 * How long ago what was told, and what was heard, was last compared.
 *
 * @param ages in seconds
 */
public record ComparisonStanding(Map<String, Long> ages, long silentAfter) {

    public boolean silent() {
        return ages.values().stream().anyMatch(age -> age > silentAfter);
    }
}
