package org.careline.kit.log;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** The log in Kafka, read by consumers of no group; some are kept for the next to ask: each costs a sign-in. */
@Singleton
public class KafkaLog implements TopicLog {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration POLL = Duration.ofMillis(500);
    private static final int MOST_KEPT = 2;

    private final Map<String, Object> kafka;
    private final BlockingQueue<KafkaConsumer<String, String>> kept = new ArrayBlockingQueue<>(MOST_KEPT);

    public KafkaLog(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    @Override
    public long earliest(TopicPartition partition) {
        return ask(consumer ->
                consumer.beginningOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L));
    }

    @Override
    public Map<Integer, Long> ends(String topic, Collection<Integer> partitions) {
        var asked = partitions.stream()
                .map(partition -> new TopicPartition(topic, partition))
                .toList();
        var ends = new HashMap<Integer, Long>();
        ask(consumer -> consumer.endOffsets(asked, PATIENCE))
                .forEach((partition, end) -> ends.put(partition.partition(), end));
        return ends;
    }

    /** One that failed is not kept. */
    private <T> T ask(Function<KafkaConsumer<String, String>, T> question) {
        var idle = kept.poll();
        var consumer = idle == null ? open() : idle;
        var answered = false;
        try {
            var answer = question.apply(consumer);
            consumer.unsubscribe();
            answered = true;
            return answer;
        } finally {
            if (!answered || !kept.offer(consumer)) {
                consumer.close();
            }
        }
    }

    @PreDestroy
    void close() {
        var idle = new ArrayList<KafkaConsumer<String, String>>();
        kept.drainTo(idle);
        idle.forEach(KafkaConsumer::close);
    }

    private static long end(KafkaConsumer<String, String> consumer, TopicPartition partition) {
        return consumer.endOffsets(List.of(partition), PATIENCE).getOrDefault(partition, 0L);
    }

    /** Ends also where the log was lost meanwhile and no longer reaches so far. */
    @Override
    public void read(
            TopicPartition partition, long from, long to, Consumer<List<ConsumerRecord<String, String>>> batches) {
        ask(consumer -> {
            consumer.assign(List.of(partition));
            consumer.seek(partition, from);
            while (consumer.position(partition, PATIENCE) < to) {
                var records = consumer.poll(POLL).records(partition).stream()
                        .filter(record -> record.offset() < to)
                        .toList();
                if (!records.isEmpty()) {
                    batches.accept(records);
                } else if (consumer.position(partition, PATIENCE) >= end(consumer, partition)) {
                    break;
                }
            }
            return true;
        });
    }

    private KafkaConsumer<String, String> open() {
        var settings = new HashMap<>(kafka);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new StringDeserializer());
    }
}
