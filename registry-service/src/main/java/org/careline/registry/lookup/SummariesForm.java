package org.careline.registry.lookup;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.careline.registry.constraint.Say;

/** The patients of one page whose names are asked for. */
record SummariesForm(
        @NotEmpty(message = Say.REQUIRED) @Size(max = 50, message = Say.TOO_LONG)
        List<@NotNull(message = Say.REQUIRED) UUID> patients) {}
