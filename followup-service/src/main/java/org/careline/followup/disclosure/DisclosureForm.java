package org.careline.followup.disclosure;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.careline.kit.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * The grants of a page's alerts or transfers (rules 17.4).
 *
 * @param reason why, where one is asked for
 */
record DisclosureForm(
        @NotEmpty @Size(max = 50) List<@NotNull @NotBlank @Size(max = 4096) String> grants,
        @Lines @Size(max = 1000) @Nullable String reason) {}
