package org.careline.referral.hospital;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.OffsetDateTime;

/** The patient was admitted 入院. */
record AdmissionForm(@NotNull @PastOrPresent OffsetDateTime admittedAt) {}
