package org.careline.events;

/** How an assessment came to the suite (rules 17.1-5). */
public enum Origin implements WireNamed {
    /** Entered in time. */
    ENTERED,
    /** Entered later than 48 hours, or overtaken by a later visit below 3. */
    LATE,
    /** Taken over from another system: tells nobody. */
    IMPORTED;

    @Override
    public String toString() {
        return wireName();
    }
}
