package org.careline.kit.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What has to stand still for now: lanes behind a parked row, topics and lanes Kafka does not take at the moment, and,
 * after a relay that ended uncleanly, the second row of each lane of a compacted topic.
 */
final class Holds {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    private final Predicate<String> compacted;
    private final Set<Lane> parked = new HashSet<>();
    private final Set<Lane> fenced = new HashSet<>();
    private final Map<String, Pause> topics = new HashMap<>();
    private final Map<Lane, Pause> lanes = new HashMap<>();
    private long fencedUntil;

    private record Pause(long until, Duration length) {}

    Holds(LongSupplier nanos, Predicate<String> compacted) {
        this.nanos = nanos;
        this.compacted = compacted;
        this.fencedUntil = nanos.getAsLong();
    }

    /**
     * A predecessor may still send what it had under way, one row a lane: as long as that can happen, what follows in
     * the lane waits, so that a compacted topic never ends on the older state.
     */
    void fence(Duration length) {
        fencedUntil = nanos.getAsLong() + length.toNanos();
    }

    void parked(Collection<Lane> now) {
        parked.clear();
        parked.addAll(now);
    }

    void parked(Lane lane) {
        parked.add(lane);
    }

    void sent(List<OutboxRow> rows) {
        for (var row : rows) {
            topics.remove(row.topic());
            lanes.remove(row.lane());
            if (fenceStands() && compacted.test(row.topic())) {
                fenced.add(row.lane());
            }
        }
    }

    void pauseTopic(String topic) {
        topics.compute(topic, (_, before) -> longer(before));
    }

    void pauseLane(Lane lane) {
        lanes.compute(lane, (_, before) -> longer(before));
    }

    private Pause longer(@Nullable Pause before) {
        var length = before == null ? FIRST_PAUSE : before.length().multipliedBy(2);
        var capped = length.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : length;
        return new Pause(nanos.getAsLong() + capped.toNanos(), capped);
    }

    boolean free(OutboxRow row) {
        return !standing(topics).contains(row.topic()) && !lanes().contains(row.lane());
    }

    Set<String> topics() {
        return standing(topics);
    }

    Set<Lane> lanes() {
        var held = standing(lanes);
        held.addAll(parked);
        if (fenceStands()) {
            held.addAll(fenced);
        } else {
            fenced.clear();
        }
        return held;
    }

    private boolean fenceStands() {
        return nanos.getAsLong() < fencedUntil;
    }

    private <T> Set<T> standing(Map<T, Pause> pauses) {
        var now = nanos.getAsLong();
        var held = new HashSet<T>();
        pauses.forEach((what, pause) -> {
            if (now < pause.until()) {
                held.add(what);
            }
        });
        return held;
    }
}
