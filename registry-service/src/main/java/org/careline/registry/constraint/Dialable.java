package org.careline.registry.constraint;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A phone number 电话 somebody can be called by; an extension or a remark beside it is taken and shown to be checked. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = DialableValidator.class)
public @interface Dialable {
    String message() default Say.CALLABLE;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
