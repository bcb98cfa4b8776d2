package org.careline.referral.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A second person reviews a proposal to stand down 复核.
 *
 * @param note why; demanded where the proposal is refused
 */
record ReviewForm(
        @NotNull Boolean approved,
        @Nullable @Size(max = 2000) String note) {}
