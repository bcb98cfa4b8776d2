package org.careline.soak.twins;

import java.util.List;
import java.util.Optional;
import org.careline.local.tools.Checkout;

/**
 * From which releases the replicas run.
 *
 * @param before a checkout of the release before, built there
 * @param atFirst of the first and of the second replica of each service when the suite starts
 */
public record Releases(Optional<Checkout> before, List<Release> atFirst) {
    public Releases {
        atFirst = List.copyOf(atFirst);
    }

    public static Releases present() {
        return new Releases(Optional.empty(), List.of(Release.PRESENT, Release.PRESENT));
    }

    public static Releases sideBySide(Checkout before) {
        return new Releases(Optional.of(before), List.of(Release.PRESENT, Release.BEFORE));
    }

    public static Releases allBefore(Checkout before) {
        return new Releases(Optional.of(before), List.of(Release.BEFORE, Release.BEFORE));
    }
}
