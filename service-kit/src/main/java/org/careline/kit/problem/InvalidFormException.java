package org.careline.kit.problem;

import java.util.List;

/** Several fields of a form that are wrong: answered 400 with each of them. */
public class InvalidFormException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<InvalidField> fields;

    public InvalidFormException(List<InvalidField> fields) {
        super("wrong fields: " + fields.size());
        this.fields = List.copyOf(fields);
    }

    public List<InvalidField> fields() {
        return fields;
    }
}
