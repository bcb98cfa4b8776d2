package org.careline.events;

/** What is asked of the receiver (rules 17.1-4). */
public enum AskedAction implements WireNamed {
    /** Go and help now. */
    ASSIST_NOW,
    /** Know of it. */
    FOR_INFORMATION;

    @Override
    public String toString() {
        return wireName();
    }
}
