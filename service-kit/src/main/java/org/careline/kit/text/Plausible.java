package org.careline.kit.text;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * A day or a time at which something happened, and none that software writes where it knows nothing 占位日期: the year 1,
 * 1900-01-01, 1970-01-01. Not for birth dates, which may fall on such a day.
 */
@Documented
@Retention(RUNTIME)
@Target({FIELD, METHOD, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Constraint(validatedBy = {PlausibleDay.class, PlausibleTime.class})
public @interface Plausible {
    /** The first year it can be of. */
    int since() default 1900;

    String message() default
            "不是真实的日期或时间（如1900-01-01、1970-01-01）。Not a day or time at which anything happened, such as 1900-01-01 or 1970-01-01.";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};
}
