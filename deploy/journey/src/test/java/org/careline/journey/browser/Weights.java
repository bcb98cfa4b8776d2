package org.careline.journey.browser;

import com.microsoft.playwright.Page;

/** What a page weighs without pictures: itself, its styles, its scripts, uncompressed. */
final class Weights {
    static final int MOST = 150_000;

    private static final String SUM = """
            () => performance.getEntriesByType('resource')
                .filter(one => /\\.(css|js)(\\?|$)/.test(one.name))
                .reduce((sum, one) => sum + one.decodedBodySize, new TextEncoder().encode(document.documentElement.outerHTML).length)
            """;

    private Weights() {}

    static int of(Page page) {
        return ((Number) page.evaluate(SUM)).intValue();
    }
}
