package org.careline.registry.lookup;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.careline.registry.constraint.Say;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Exact search 精确查找, by document number or by name; posted, so that neither stands in a URL.
 *
 * @param documentType left out: identity card
 */
record SearchForm(
        @Size(min = 4, max = 40, message = Say.DOCUMENT) @Nullable
        String documentNumber,

        @Pattern(regexp = "0[1236789]", message = Say.CODE) @Nullable
        String documentType,

        @Pattern(regexp = "[A-Z]{3}", message = Say.CODE) @Nullable
        String nationality,

        @Size(min = 1, max = 50, message = Say.TOO_LONG) @Nullable
        String name) {

    @Schema(hidden = true)
    @AssertTrue(message = "请填写证件号码或姓名其中一项 / a document number or a name, one of them")
    boolean isOneOfThem() {
        return (documentNumber == null) != (name == null);
    }
}
