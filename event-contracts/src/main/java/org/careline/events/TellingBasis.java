package org.careline.events;

/** On what ground a receiver is told of a person who refuses management (rules 17.7). */
public enum TellingBasis implements WireNamed {
    /** 法定职责. */
    STATUTORY_DUTY;

    @Override
    public String toString() {
        return wireName();
    }
}
