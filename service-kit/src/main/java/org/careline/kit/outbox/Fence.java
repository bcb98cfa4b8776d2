package org.careline.kit.outbox;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.function.LongSupplier;

/**
 * A predecessor that ended uncleanly may still send what it had under way, one row a lane. As long as that can happen,
 * what follows in a lane of a compacted topic waits, so that the topic never ends on the older state. Where it was also
 * telling again, or the one before it may still send too, the first row of a lane waits as well.
 */
final class Fence {
    private final LongSupplier nanos;
    private final Set<String> compacted;
    private final long until;
    private final boolean closesAll;
    private final Set<Lane> passed = new HashSet<>();

    private Fence(LongSupplier nanos, Set<String> compacted, Duration length, boolean closesAll) {
        this.nanos = nanos;
        this.compacted = compacted;
        this.until = nanos.getAsLong() + length.toNanos();
        this.closesAll = closesAll;
    }

    static Fence after(RelayLease.Predecessor predecessor, LongSupplier nanos, Set<String> compacted, Duration length) {
        return switch (predecessor) {
            case ENDED -> new Fence(nanos, compacted, Duration.ZERO, false);
            case MAY_SEND -> new Fence(nanos, compacted, length, false);
            case MAY_SEND_MORE -> new Fence(nanos, compacted, length, true);
        };
    }

    void passed(Lane lane) {
        if (stands() && compacted.contains(lane.topic())) {
            passed.add(lane);
        }
    }

    Set<Lane> lanes() {
        return stands() ? Set.copyOf(passed) : Set.of();
    }

    boolean closesAll() {
        return closesAll && stands();
    }

    private boolean stands() {
        return nanos.getAsLong() - until < 0;
    }
}
