package org.careline.registry.constraint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds a date against the one clock. */
@ApplicationScoped
class NotAfterTodayValidator implements ConstraintValidator<NotAfterToday, @Nullable LocalDate> {
    private final Clock clock;

    NotAfterTodayValidator(Clock clock) {
        this.clock = clock;
    }

    @Override
    public boolean isValid(@Nullable LocalDate date, ConstraintValidatorContext context) {
        return date == null || !date.isAfter(LocalDate.now(clock));
    }
}
