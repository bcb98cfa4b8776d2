package org.careline.registry.lookup;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.careline.registry.constraint.KnownArea;
import org.careline.registry.constraint.Say;
import org.jspecify.annotations.Nullable;

/**
 * What a page of one's own patients is narrowed by 查找条件; posted, so that nothing of it stands in an address.
 *
 * @param documentNumber alone: a number is one person's
 * @param area a part of one's own
 * @param cursor the last file of the page before
 */
record PatientsForm(
        @Size(max = 50, message = Say.TOO_LONG) @Nullable String name,

        @Size(min = 4, max = 40, message = Say.DOCUMENT) @Nullable
        String documentNumber,

        @KnownArea @Nullable String area,

        @Pattern(regexp = "pending|registered|deceased", message = Say.CODE) @Nullable
        String status,

        @Nullable UUID cursor) {
    boolean isSearch() {
        return name != null || documentNumber != null;
    }
}
