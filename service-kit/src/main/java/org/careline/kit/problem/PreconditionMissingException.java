package org.careline.kit.problem;

/** A change without If-Match: 428. */
public class PreconditionMissingException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
