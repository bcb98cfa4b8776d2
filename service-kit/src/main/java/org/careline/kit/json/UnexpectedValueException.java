package org.careline.kit.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;

/** A value that is not written as it should be, with what is expected in both languages; never the value, which may be a name. */
public class UnexpectedValueException extends MismatchedInputException {
    private static final long serialVersionUID = 1L;

    UnexpectedValueException(JsonParser json, Class<?> target, String expected) {
        super(json, expected, target);
    }

    public String expected() {
        return getOriginalMessage();
    }
}
