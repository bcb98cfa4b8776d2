package org.careline.kit.problem;

/** Not there, or not in the caller's area: the same 404. */
public class NotThereException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
