package org.careline.events;

/** Why an advance notice was stood down (rules 17.6). */
public enum StandDownReason implements WireNamed {
    IN_HOSPITAL,
    TREATED_AT_HOME,
    FAMILY_DECLINES,
    ASSESSMENT_WITHDRAWN,
    DECEASED,
    OTHER;

    @Override
    public String toString() {
        return wireName();
    }
}
