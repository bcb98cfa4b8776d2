package org.careline.kit.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.careline.events.Event;
import org.careline.events.EventData;
import org.careline.events.EventType;
import org.careline.events.Topic;
import org.careline.kit.json.EventJson;
import org.careline.kit.time.ClockProducer;

/** Tells as the other services would, and hears what the service under test has told. */
public final class TestTopics {
    private static final EventJson JSON = new EventJson();

    private TestTopics() {}

    /** Tells it under a new id; returns the event when Kafka has it. */
    public static Event<EventData> send(EventData data) {
        var type = EventType.of(data);
        var source = "/" + type.topic().wireName().split("\\.", 2)[0];
        var event =
                new Event<>(UUID.randomUUID().toString(), type, source, OffsetDateTime.now(ClockProducer.ZONE), data);
        send(event);
        return event;
    }

    /** Tells exactly this event, also a second time. */
    public static void send(Event<?> event) {
        send(event.type().topic(), event.data().key(), JSON.write(event));
    }

    /** Tells whatever the text is, for events that break the contract. */
    public static void send(Topic topic, String key, String value) {
        try (var producer = new KafkaProducer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrap(), "linger.ms", 0),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic.wireName(), key, value)).get();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("not told", e);
        }
    }

    /** Everything told so far under this key, in order. */
    public static List<Event<?>> told(Topic topic, String key) {
        var told = new ArrayList<Event<?>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", TestKafka.bootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic.wireName()).stream()
                    .map(TestTopics::partition)
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                for (var message : consumer.poll(Duration.ofMillis(100))) {
                    if (key.equals(message.key()) && message.value() != null) {
                        JSON.read(message.value()).ifPresent(told::add);
                    }
                }
            }
        }
        return told;
    }

    /** Waits until this many events stand under the key; fails after 20 seconds. */
    public static List<Event<?>> awaitTold(Topic topic, String key, int count) {
        var end = Instant.now().plusSeconds(20);
        var told = told(topic, key);
        while (told.size() < count) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("told on " + topic.wireName() + " for " + key + ": " + told);
            }
            told = told(topic, key);
        }
        return told;
    }

    private static TopicPartition partition(PartitionInfo info) {
        return new TopicPartition(info.topic(), info.partition());
    }
}
