package org.careline.referral.hospital;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.careline.events.DeclineReason;
import org.careline.kit.text.Lines;
import org.jspecify.annotations.Nullable;

/** Declines a transfer with a reason 不接收. */
record DeclineForm(
        @NotNull DeclineReason reason,
        @Lines @Nullable @Size(max = 2000) String note) {}
