package org.careline.registry.death;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.careline.registry.constraint.PastDay;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Death;
import org.careline.registry.domain.DeathCause;

/**
 * Death 死亡, form 表8.
 *
 * @param cause by its word, or 1 to 6 as on the form
 */
record DeathForm(
        @NotNull(message = Say.REQUIRED) @PastDay LocalDate diedOn,

        @NotNull(message = Say.REQUIRED) @Pattern(regexp = DeathForm.CAUSES, message = Say.CODE)
        String cause) {

    static final String CAUSES = "[1-6]|physical-disease|suicide|homicide|accident|psychiatric-complication|other";

    Death toDomain() {
        return new Death(diedOn, DeathCause.of(cause).orElseThrow());
    }
}
