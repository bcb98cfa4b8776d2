package org.careline.registry.filing.form;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.careline.registry.constraint.KnownArea;
import org.careline.registry.constraint.Say;
import org.careline.registry.domain.Residence;
import org.jspecify.annotations.Nullable;

/** An address 地址: the area by GB/T 2260 and what stands on the door. */
record AddressForm(
        @NotNull(message = Say.REQUIRED) @KnownArea String area,
        @Size(max = 200, message = Say.TOO_LONG) @Nullable String address) {

    Residence toDomain() {
        return new Residence(area, address);
    }
}
