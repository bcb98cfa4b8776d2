package org.careline.soak.twins;

/** Which release a replica runs 版本. */
public enum Release {
    /** The one this checkout is of. */
    PRESENT,
    /** The one before it. */
    BEFORE;

    public Release other() {
        return this == PRESENT ? BEFORE : PRESENT;
    }

    /** As it is written down. */
    public String words() {
        return this == PRESENT ? "the present release" : "the release before";
    }
}
