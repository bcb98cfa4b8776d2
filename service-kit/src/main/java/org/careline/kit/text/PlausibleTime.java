package org.careline.kit.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** {@link Plausible} of a time. */
public class PlausibleTime implements ConstraintValidator<Plausible, OffsetDateTime> {
    private int since;

    @Override
    public void initialize(Plausible plausible) {
        since = plausible.since();
    }

    @Override
    public boolean isValid(@Nullable OffsetDateTime time, ConstraintValidatorContext context) {
        return time == null || Moments.isPlausible(time, since);
    }
}
