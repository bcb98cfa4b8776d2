package org.careline.registry.constraint;

import jakarta.enterprise.context.Dependent;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.Arrays;
import org.careline.kit.area.Areas;
import org.jspecify.annotations.Nullable;

/** Holds a code against the table of divisions. */
@Dependent
class KnownAreaValidator implements ConstraintValidator<KnownArea, @Nullable String> {
    private final Areas areas;
    private int[] digits = {};

    KnownAreaValidator(Areas areas) {
        this.areas = areas;
    }

    @Override
    public void initialize(KnownArea annotation) {
        digits = annotation.digits();
    }

    @Override
    public boolean isValid(@Nullable String code, ConstraintValidatorContext context) {
        return code == null || Arrays.stream(digits).anyMatch(length -> length == code.length()) && areas.exists(code);
    }
}
