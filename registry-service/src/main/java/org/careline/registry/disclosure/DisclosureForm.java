package org.careline.registry.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.careline.kit.text.Lines;
import org.careline.registry.constraint.Say;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one page, by their grants 授权凭证.
 *
 * @param reason why somebody looks, where one is asked for
 */
record DisclosureForm(
        @NotEmpty(message = Say.REQUIRED) @Size(max = 50, message = Say.TOO_LONG)
        List<@NotBlank @Size(max = 2000, message = Say.TOO_LONG) String> grants,

        @Lines @Size(max = 200, message = Say.TOO_LONG) @Nullable
        String reason) {}
