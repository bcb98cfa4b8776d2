package org.careline.kit.inbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a batch covers of one partition.
 *
 * @param first offset of its first record
 * @param end the offset after its last
 * @param epoch of the leader that wrote the last; -1: not known
 * @param leaders from which offset on each leader wrote it, by epoch
 */
record Span(int partition, long first, long end, int epoch, Map<Integer, Long> leaders) {
    private static final int NOT_KNOWN = -1;

    static Span of(ConsumerRecord<String, String> record) {
        return of(List.of(record));
    }

    /** In order, of one partition. */
    static Span of(List<ConsumerRecord<String, String>> records) {
        var leaders = new HashMap<Integer, Long>();
        records.forEach(record -> leaders.putIfAbsent(epoch(record), record.offset()));
        var last = records.getLast();
        return new Span(
                last.partition(), records.getFirst().offset(), last.offset() + 1, epoch(last), Map.copyOf(leaders));
    }

    private static int epoch(ConsumerRecord<String, String> record) {
        return record.leaderEpoch().orElse(NOT_KNOWN);
    }

    /** A later leader than that of what was heard last wrote what stands before it: that is not what was heard there. */
    boolean rewrites(Ledger.Place place) {
        return place.epoch() > NOT_KNOWN
                && leaders.entrySet().stream()
                        .anyMatch(leader -> leader.getKey() > place.epoch() && leader.getValue() < place.next());
    }

    /** Where one stands who has heard it. */
    Ledger.Place after() {
        return new Ledger.Place(end, epoch);
    }
}
