package org.careline.events;

/** Why an episode closed (rules 17.1-9). */
public enum EpisodeCloseReason implements WireNamed {
    ADMITTED,
    CALM,
    DECEASED,
    ASSESSMENT_WITHDRAWN;

    @Override
    public String toString() {
        return wireName();
    }
}
