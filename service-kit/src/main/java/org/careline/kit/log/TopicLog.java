package org.careline.kit.log;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** What a partition holds, read beside the stream of new events. */
public interface TopicLog {

    /** The first offset that is still kept. */
    long earliest(TopicPartition partition);

    /** The offsets that the next records will have, by partition. */
    Map<Integer, Long> ends(String topic, Collection<Integer> partitions);

    /** Gives what is there from one offset up to before another, in order, a batch at a time. */
    void read(TopicPartition partition, long from, long to, Consumer<List<ConsumerRecord<String, String>>> batches);
}
