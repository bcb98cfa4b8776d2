package org.careline.followup.form;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One drug of the medication 用药情况: doses of a day in mg, or a long-acting dose every so many weeks (rules 4.3). */
public record Drug(
        @NotBlank @Size(max = 100) String name,

        @DecimalMin("0") @Digits(integer = 6, fraction = 4) @Nullable
        BigDecimal morning,

        @DecimalMin("0") @Digits(integer = 6, fraction = 4) @Nullable
        BigDecimal noon,

        @DecimalMin("0") @Digits(integer = 6, fraction = 4) @Nullable
        BigDecimal evening,

        @Min(1) @Max(52) @Nullable Integer everyWeeks,

        @DecimalMin("0") @Digits(integer = 6, fraction = 4) @Nullable
        BigDecimal longActing) {}
