package org.careline.registry.constraint;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import org.careline.registry.domain.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** Looks for digits enough to call. */
@ApplicationScoped
class DialableValidator implements ConstraintValidator<Dialable, @Nullable String> {
    private static final int LONGEST = 40;

    @Override
    public boolean isValid(@Nullable String typed, ConstraintValidatorContext context) {
        return typed == null
                || PhoneNumber.canBeCalled(typed) && PhoneNumber.tidied(typed).length() <= LONGEST;
    }
}
