package org.careline.notification.proof;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** The alerts of one visit. */
record ProofForm(@NotEmpty @Size(max = 50) List<@NotNull UUID> alerts) {}
