package org.careline.kit.problem;

/** If-Match does not name the present version: 412. */
public class StaleException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
