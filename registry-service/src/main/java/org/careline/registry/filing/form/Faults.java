package org.careline.registry.filing.form;

import jakarta.validation.ConstraintValidatorContext;

/** Collects what is wrong with a form, field by field. */
final class Faults {
    private final ConstraintValidatorContext context;
    private boolean none = true;

    Faults(ConstraintValidatorContext context) {
        this.context = context;
        context.disableDefaultConstraintViolation();
    }

    void when(boolean wrong, String field, String message) {
        if (wrong) {
            add(field, message);
        }
    }

    void add(String field, String message) {
        none = false;
        var path = field.split("[.]", 2);
        var builder = context.buildConstraintViolationWithTemplate(message).addPropertyNode(path[0]);
        if (path.length > 1) {
            builder = builder.addPropertyNode(path[1]);
        }
        builder.addConstraintViolation();
    }

    boolean none() {
        return none;
    }
}
