package org.careline.kit.inbox;

import java.util.List;

/**
 * What the listeners of a service lack.
 *
 * @param missed events of the last days that were found not to have been heard
 * @param forgotten stretches of the last days that a topic no longer kept
 * @param begunAnew logs that were begun anew in the last days
 * @param keptForLater events of types this build does not know
 * @param behind listeners that are not at the end of their topic as it was last seen
 */
public record InboxFigures(
        long missed, long forgotten, long begunAnew, long keptForLater, List<ListenerBehind> behind) {

    public long gaps() {
        return missed + forgotten + begunAnew;
    }
}
