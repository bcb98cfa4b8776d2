package org.careline.registry.constraint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import org.careline.registry.domain.PlaceholderDay;
import org.jspecify.annotations.Nullable;

/** Holds a date against the one clock, and against the days that stand for none. */
@ApplicationScoped
class PastDayValidator implements ConstraintValidator<PastDay, @Nullable LocalDate> {
    private final Clock clock;

    PastDayValidator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
        if (date == null) {
            return true;
        }
        if (PlaceholderDay.is(date)) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(Say.PLACEHOLDER).addConstraintViolation();
            return false;
        }
        return !date.isAfter(LocalDate.now(clock));
    }
}
