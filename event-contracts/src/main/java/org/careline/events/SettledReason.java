package org.careline.events;

/** Why an alert that was true asks for nothing any more 已了结. */
public enum SettledReason implements WireNamed {
    /** An alarm that asks more, or another that covers it, took its place. */
    SUPERSEDED,
    /** The body below signed. */
    SIGNED_BELOW,
    /** The body above signed. */
    SIGNED_ABOVE,
    /** The accountable body is another now; this one is told besides. */
    NOW_COPY;

    @Override
    public String toString() {
        return wireName();
    }
}
