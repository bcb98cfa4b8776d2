package org.careline.local;

/** A part that did not become ready. */
final class FailedPart extends Exception {
    private static final long serialVersionUID = 1;

    private final Part part;

    FailedPart(Part part, Exception cause) {
        super(part.label() + ": " + cause.getMessage(), cause);
        this.part = part;
    }

    Part part() {
        return part;
    }
}
