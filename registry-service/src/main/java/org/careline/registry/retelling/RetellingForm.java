package org.careline.registry.retelling;

import jakarta.validation.constraints.NotNull;
import org.careline.registry.constraint.Say;

/** @param raised for a register that was itself set back: copies that are ahead of it follow it then */
record RetellingForm(@NotNull(message = Say.REQUIRED) Boolean raised) {}
