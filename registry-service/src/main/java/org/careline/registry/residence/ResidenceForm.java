package org.careline.registry.residence;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.careline.registry.constraint.KnownArea;
import org.careline.registry.constraint.PastDay;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Residence;
import org.jspecify.annotations.Nullable;

/** Where the patient lives from a day on 迁居. */
record ResidenceForm(
        @NotNull(message = Say.REQUIRED) @KnownArea String area,
        @Size(max = 200, message = Say.TOO_LONG) @Nullable String address,
        @NotNull(message = Say.REQUIRED) @PastDay LocalDate movedOn) {

    Residence toDomain() {
        return new Residence(area, address);
    }
}
