package org.careline.registry.death;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.careline.registry.constraint.Say;

/**
 * A registered death is taken back 撤销死亡登记.
 *
 * @param reason why, for the trail
 */
record DeathWithdrawalForm(
        @NotBlank(message = Say.REQUIRED) @Size(max = 200, message = Say.TOO_LONG)
        String reason) {}
