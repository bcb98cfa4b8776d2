package org.careline.referral.console;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.kit.area.Area;
import org.careline.kit.area.Areas;
import org.jspecify.annotations.Nullable;

/** Says where a place is 地点: county, township and village by name. */
@Singleton
class Places {
    private final Areas areas;

    Places(Areas areas) {
        this.areas = areas;
    }

    /** The code where no name is known. */
    @Nullable
    String nameOf(@Nullable String code) {
        if (code == null) {
            return null;
        }
        var names = Stream.of(6, 9, 12)
                .filter(digits -> digits <= code.length())
                .map(digits -> areas.find(code.substring(0, digits)))
                .flatMap(Optional::stream)
                .map(Area::name)
                .collect(Collectors.joining(" "));
        return names.isEmpty() ? code : names;
    }
}
