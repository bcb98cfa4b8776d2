package org.careline.events;

/** What ended an advance notice by itself, beyond the reasons a person may give. */
public enum EndedBy implements WireNamed {
    /** Two visits below 3 on different days. */
    CALM;

    @Override
    public String toString() {
        return wireName();
    }
}
