package org.careline.kit.inbox;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * What a batch covers of one partition.
 *
 * @param first offset of its first record
 * @param end the offset after its last
 * @param epoch of the leader that wrote the last; -1: not known
 */
record Span(int partition, long first, long end, int epoch) {

    static Span of(ConsumerRecord<String, String> record) {
        return new Span(
                record.partition(),
                record.offset(),
                record.offset() + 1,
                record.leaderEpoch().orElse(-1));
    }

    /** In order, of one partition. */
    static Span of(List<ConsumerRecord<String, String>> records) {
        var last = of(records.getLast());
        return new Span(last.partition(), records.getFirst().offset(), last.end(), last.epoch());
    }

    /** Where one stands who has heard it. */
    Ledger.Place after() {
        return new Ledger.Place(end, epoch);
    }
}
