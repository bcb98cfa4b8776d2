package org.careline.kit.trail;

import org.jspecify.annotations.Nullable;

/**
 * What walking the chain found.
 *
 * @param entries all there are
 * @param waiting written, not sealed yet
 * @param head the last seal that still holds
 * @param firstBreak null: the trail is whole
 */
public record TrailVerification(
        boolean intact,
        long entries,
        long waiting,
        TrailHead head,
        @Nullable Break firstBreak) {

    /** @param position in the chain; null for an entry outside it */
    public record Break(@Nullable Long position, @Nullable Long entry, Kind kind) {}

    /** What was done to the trail. */
    public enum Kind {
        /** The entry or its seal was changed. */
        ALTERED,
        /** The entry is gone, its seal is there. */
        ENTRY_MISSING,
        /** Seals between are gone. */
        SEAL_MISSING,
        /** The entry has no seal and waits for none. */
        NEVER_SEALED,
        /** The head that was written down is not in the chain. */
        OTHER_CHAIN
    }
}
