package org.careline.referral.referral;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.careline.events.StandDownReason;
import org.careline.kit.text.Lines;
import org.jspecify.annotations.Nullable;

/**
 * Stands an advance notice down with a reason 解除.
 *
 * @param policeInformed the police know; demanded where the family declines though others are in danger
 */
record StandDownForm(
        @NotNull StandDownReason reason,
        @Lines @Nullable @Size(max = 2000) String note,
        @Nullable Boolean policeInformed) {

    boolean isFamilyDeclines() {
        return reason == StandDownReason.FAMILY_DECLINES;
    }
}
