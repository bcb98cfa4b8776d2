package org.careline.soak.nemesis;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/** One thing that goes wrong, and how it is put right. */
interface Fault {
    /** A place of its own: what an operator has told again from. */
    String OUTBOXES = "outboxes";

    String target();

    /** What suffers: one replica or server has one fault at a time. */
    default Set<String> places() {
        return Set.of(target().split(" ")[0]);
    }

    /** How long it lasts where that is not left to chance. */
    default Optional<Duration> lasts() {
        return Optional.empty();
    }

    void begin() throws Exception;

    /** Returns when what was broken works again by itself. */
    void heal() throws Exception;
}
