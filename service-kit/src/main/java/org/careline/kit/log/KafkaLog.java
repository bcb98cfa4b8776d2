package org.careline.kit.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jspecify.annotations.Nullable;

/** The log in Kafka, read by consumers of no group; the one that is asked every few seconds is kept. */
@Singleton
public class KafkaLog implements TopicLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> kafka;
    private @Nullable KafkaConsumer<String, String> kept;

    public KafkaLog(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    @Override
    public long earliest(TopicPartition partition) {
        try (var consumer = open()) {
            return consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
        }
    }

    @Override
    public synchronized Map<Integer, Long> ends(String topic, Collection<Integer> partitions) {
        var asked = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        var found = kept == null ? open() : kept;
        kept = null;
        var ends = new HashMap<Integer, Long>();
        try {
            found.endOffsets(asked, PATIENCE).forEach((partition, end) -> ends.put(partition.partition(), end));
        } catch (RuntimeException e) {
            found.close();
            throw e;
        }
        kept = found;
        return ends;
    }

    @PreDestroy
    synchronized void close() {
        if (kept != null) {
            kept.close();
        }
    }

    private static long end(KafkaConsumer<String, String> consumer, TopicPartition partition) {
        return consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    /** Ends also where the log was lost meanwhile and no longer reaches so far. */
    @Override
    public void read(
            TopicPartition partition, long from, long to, Consumer<List<ConsumerRecord<String, String>>> batches) {
        try (var consumer = open()) {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            while (consumer.position(partition, PATIENCE) < to) {
                var records = consumer.poll(POLL).records(partition).stream()
                        .filter(record -> record.offset() < to)
                        .toList();
                if (!records.isEmpty()) {
                    batches.accept(records);
                } else if (consumer.position(partition, PATIENCE) >= end(consumer, partition)) {
                    return;
                }
            }
        }
    }

    private KafkaConsumer<String, String> open() {
        var settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
