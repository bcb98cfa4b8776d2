package org.careline.kit.text;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** {@link Plausible} of a day. */
public class PlausibleDay implements ConstraintValidator<Plausible, LocalDate> {
    private int since;

    @Override
    public void initialize(Plausible plausible) {
        since = plausible.since();
    }

    @Override
    public boolean isValid(@Nullable LocalDate day, ConstraintValidatorContext context) {
        return day == null || Moments.isPlausible(day, since);
    }
}
