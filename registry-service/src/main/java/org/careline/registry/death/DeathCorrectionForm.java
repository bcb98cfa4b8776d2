package org.careline.registry.death;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.careline.registry.constraint.PastDay;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Death;
import org.careline.registry.domain.DeathCause;

/**
 * Correction of a registered death 更正死亡登记.
 *
 * @param reason why, for the trail
 */
record DeathCorrectionForm(
        @NotNull(message = Say.REQUIRED) @PastDay LocalDate diedOn,

        @NotNull(message = Say.REQUIRED) @Pattern(regexp = DeathForm.CAUSES, message = Say.CODE)
        String cause,

        @NotBlank(message = Say.REQUIRED) @Size(max = 200, message = Say.TOO_LONG)
        String reason) {

    Death toDomain() {
        return new Death(diedOn, DeathCause.of(cause).orElseThrow());
    }
}
