package org.careline.kit.problem;

/** A field that is well-formed JSON and still wrong (unknown area, wrong checksum): answered 400 with the field. */
public class InvalidFieldException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final String field;

    public InvalidFieldException(String field, String message) {
        super(message);
        this.field = field;
    }

    public String field() {
        return field;
    }
}
