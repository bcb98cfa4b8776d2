package org.careline.kit.outbox;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What has to stand still for now: topics and lanes Kafka does not take at the moment, those of which something was not
 * told in this turn, and, after a relay that ended uncleanly, what could be overtaken by its last sends.
 */
final class Holds {
    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    private final LongSupplier nanos;
    private final Set<String> compacted;
    private final Map<String, Pause> topics = new HashMap<>();
    private final Map<Lane, Pause> lanes = new HashMap<>();
    private final Set<String> closedTopics = new HashSet<>();
    private final Set<Lane> closedLanes = new HashSet<>();
    private final Fence fence;

    private record Pause(long since, long until, Duration length) {}

    Holds(LongSupplier nanos, Set<String> compacted, Fence fence) {
        this.nanos = nanos;
        this.compacted = compacted;
        this.fence = fence;
    }

    /** What was closed for a turn is open again. */
    void turn() {
        closedTopics.clear();
        closedLanes.clear();
    }

    /** Something of the lane was not told: nothing that follows it goes in this turn, however long that lasts. */
    void close(OutboxRow row) {
        closedLanes.add(row.lane());
    }

    void told(Collection<OutboxRow> rows) {
        for (var row : rows) {
            topics.remove(row.topic());
            lanes.remove(row.lane());
            fence.passed(row.lane());
        }
    }

    void forget(Lane lane) {
        lanes.remove(lane);
    }

    void pauseTopic(String topic, long since) {
        topics.compute(topic, (_, before) -> longer(before, since));
        closedTopics.add(topic);
    }

    void pauseLane(Lane lane, long since) {
        lanes.compute(lane, (_, before) -> longer(before, since));
    }

    private Pause longer(@Nullable Pause before, long since) {
        var length = before == null ? FIRST_PAUSE : before.length().multipliedBy(2);
        var capped = length.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : length;
        return new Pause(before == null ? since : before.since(), nanos.getAsLong() + capped.toNanos(), capped);
    }

    boolean free(OutboxRow row) {
        return !closedTopics.contains(row.topic())
                && !closedLanes.contains(row.lane())
                && !topics().contains(row.topic())
                && !lanes().contains(row.lane());
    }

    Set<String> topics() {
        var held = standing(topics);
        if (fence.closesAll()) {
            held.addAll(compacted);
        }
        return held;
    }

    Set<Lane> lanes() {
        var held = standing(lanes);
        held.addAll(fence.lanes());
        return held;
    }

    boolean none() {
        return topics().isEmpty() && lanes().isEmpty();
    }

    /** Something was refused again and again for so long: another relay may have more luck. */
    boolean refusedFor(Duration length) {
        return Stream.concat(topics.values().stream(), lanes.values().stream())
                .anyMatch(pause -> nanos.getAsLong() - pause.since() >= length.toNanos());
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
