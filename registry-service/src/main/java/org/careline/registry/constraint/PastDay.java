package org.careline.registry.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A local date of something that has happened: today at the latest, and no placeholder of a program. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PastDayValidator.class)
public @interface PastDay {
    String message() default Say.FUTURE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
