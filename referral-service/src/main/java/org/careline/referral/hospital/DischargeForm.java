package org.careline.referral.hospital;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.careline.kit.text.Lines;
import org.careline.kit.text.Plausible;
import org.jspecify.annotations.Nullable;

/**
 * The patient was discharged 出院.
 *
 * @param advice for the primary care institution
 */
record DischargeForm(
        @NotNull @Plausible @PastOrPresent OffsetDateTime dischargedAt,
        @Lines @Nullable @Size(max = 4000) String advice) {}
