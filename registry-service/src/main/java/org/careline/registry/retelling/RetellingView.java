package org.careline.registry.retelling;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far telling again is.
 *
 * @param raised each state gets a new version, above all that was ever told of it
 * @param states how many there were when it began
 * @param position the last one of its part that was told
 * @param failed states that could not be told; the log says why
 */
record RetellingView(
        UUID id,
        boolean raised,
        OffsetDateTime begunAt,
        long states,
        String part,
        String position,
        long told,
        long failed,
        @Nullable OffsetDateTime endedAt,
        boolean cancelled) {

    boolean goesOn() {
        return endedAt == null;
    }

    public long percent() {
        return states == 0 ? 100 : Math.min(100, (told + failed) * 100 / states);
    }
}
