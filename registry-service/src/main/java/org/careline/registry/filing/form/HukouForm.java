package org.careline.registry.filing.form;

import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.stream.IntStream;
import org.careline.kit.area.Areas;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Hukou;
import org.jspecify.annotations.Nullable;

/**
 * Registered household 户籍地, a side field: whatever division is written, nobody is turned away for it.
 *
 * @param area by GB/T 2260, also an abolished one or one newer than the table
 */
record HukouForm(
        @Size(max = 20, message = Say.TOO_LONG) @Nullable String area,
        @Size(max = 200, message = Say.TOO_LONG) @Nullable String address) {

    /** Tidied to the nearest division that is known; what was typed stays beside it. */
    Hukou toDomain(Areas areas) {
        if (area == null || area.isBlank()) {
            return new Hukou(null, address, null);
        }
        var typed = Normalizer.normalize(area, Normalizer.Form.NFKC).strip();
        var known = IntStream.of(12, 9, 6, 4, 2)
                .filter(digits -> digits <= typed.length())
                .mapToObj(digits -> typed.substring(0, digits))
                .filter(areas::exists)
                .findFirst()
                .orElse(null);
        return new Hukou(known, address, typed.equals(known) ? null : typed);
    }
}
