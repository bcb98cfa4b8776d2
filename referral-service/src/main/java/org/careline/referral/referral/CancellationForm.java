package org.careline.referral.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.careline.events.CancellationReason;
import org.careline.kit.text.Lines;
import org.jspecify.annotations.Nullable;

/** Cancels a confirmed transfer with a reason 取消. */
record CancellationForm(
        @NotNull CancellationReason reason,
        @Lines @Nullable @Size(max = 2000) String note) {}
