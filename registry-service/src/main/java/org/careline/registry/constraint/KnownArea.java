package org.careline.registry.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A division code 区划代码 of the real table, with as many digits as the field takes (rules 13.2). */
@Target({ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = KnownAreaValidator.class)
public @interface KnownArea {
    int[] digits() default {6, 9, 12};

    String message() default Say.AREA;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
