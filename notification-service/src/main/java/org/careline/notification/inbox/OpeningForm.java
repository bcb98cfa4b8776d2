package org.careline.notification.inbox;

import jakarta.validation.constraints.Size;
import org.careline.kit.text.Lines;
import org.jspecify.annotations.Nullable;

/** @param reason asked for when the episode closed long ago (rules 17.4) */
record OpeningForm(@Lines @Size(max = 200) @Nullable String reason) {}
