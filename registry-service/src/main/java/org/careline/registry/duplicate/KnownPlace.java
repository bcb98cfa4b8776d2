package org.careline.registry.duplicate;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a file of the same number lies. */
record KnownPlace(UUID patient, @Nullable String area, String organisation) {
    private static final int COUNTY = 6;

    /** As another institution may know it: the county and who is to be asked, nothing of the person. */
    DuplicateView.Place told() {
        return new DuplicateView.Place(
                patient, area == null ? null : area.substring(0, Math.min(COUNTY, area.length())), organisation);
    }
}
