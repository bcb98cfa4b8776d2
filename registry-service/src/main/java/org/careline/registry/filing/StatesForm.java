package org.careline.registry.filing;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.careline.registry.constraint.Say;

/** The patients another service has not heard of yet. */
record StatesForm(
        @NotEmpty(message = Say.REQUIRED) @Size(max = 50, message = Say.TOO_LONG)
        List<@NotNull(message = Say.REQUIRED) UUID> patients) {}
