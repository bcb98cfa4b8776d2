package org.careline.local;

/** Why the suite does not start here, told so that the reader can do something about it. */
final class RefusedStart extends RuntimeException {
    private static final long serialVersionUID = 1;

    RefusedStart(String message) {
        super(message);
    }
}
