package org.careline.registry.sight;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An organisation sees a person now 知悉, and where the person is.
 *
 * @param place where the person is, if known and not at home
 */
public record Sight(@Nullable String place) {

    public Optional<String> placeNow() {
        return Optional.ofNullable(place);
    }
}
