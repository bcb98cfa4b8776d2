package org.careline.kit.inbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.careline.kit.inbox.Ledger.Place;

/** How far a listener is behind its topic, and for how long it has not moved; where nobody could look, how long that is. */
final class Lag {
    /** A look that fails once or comes late is no standstill. */
    private static final long BLIND = Duration.ofSeconds(15).toNanos();

    private final LongSupplier nanoTime;
    private Map<Integer, Standing> behind = Map.of();
    private long lookedAt;

    private record Standing(long next, long events, long since) {}

    Lag(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.lookedAt = nanoTime.getAsLong();
    }

    synchronized void look(Map<Integer, Place> places, Map<Integer, Long> ends) {
        var now = nanoTime.getAsLong();
        var seen = new HashMap<Integer, Standing>();
        ends.forEach((partition, end) -> {
            var next = places.getOrDefault(partition, Place.START).next();
            if (next < end) {
                var before = behind.get(partition);
                var since = before != null && before.next() == next ? before.since() : now;
                seen.put(partition, new Standing(next, end - next, since));
            }
        });
        behind = seen;
        lookedAt = now;
    }

    synchronized long events() {
        return behind.values().stream().mapToLong(Standing::events).sum();
    }

    synchronized double seconds() {
        var now = nanoTime.getAsLong();
        var blind = now - lookedAt > BLIND ? now - lookedAt : 0;
        var standing = behind.values().stream()
                .mapToLong(each -> now - each.since())
                .max()
                .orElse(0);
        return Math.max(blind, standing) / 1e9;
    }
}
