package org.careline.kit.json;

import org.careline.events.Event;

/** What a text turned out to be. */
public sealed interface EventReading {

    /** An event that is wanted. */
    record Read(Event<?> event) implements EventReading {}

    /** An event that is not wanted, whatever else it says. */
    record NotWanted() implements EventReading {}

    /** An event of a type this build does not know. */
    record OfLaterType(String type, String id, String source) implements EventReading {}
}
