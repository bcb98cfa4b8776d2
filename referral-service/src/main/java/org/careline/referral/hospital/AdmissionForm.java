package org.careline.referral.hospital;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.OffsetDateTime;
import org.careline.kit.text.Plausible;

/** The patient was admitted 入院. */
record AdmissionForm(@NotNull @Plausible @PastOrPresent OffsetDateTime admittedAt) {}
