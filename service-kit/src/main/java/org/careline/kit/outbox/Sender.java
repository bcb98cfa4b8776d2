package org.careline.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.careline.kit.outbox.Sending.Acknowledged;
import org.careline.kit.outbox.Sending.Never;
import org.careline.kit.outbox.Sending.NotNow;

/** Gives a wave of rows to Kafka and waits until it is known what became of each. */
class Sender implements AutoCloseable {
    private static final byte[] CLOUD_EVENT =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

    private final Producer<String, String> producer;

    Sender(Producer<String, String> producer) {
        this.producer = producer;
    }

    static Sender to(Map<String, Object> kafka, Duration deliveryTimeout) {
        var settings = new HashMap<>(kafka);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) deliveryTimeout.toMillis() / 2);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) deliveryTimeout.toMillis() / 3);
        settings.put(ProducerConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG, 500);
        return new Sender(new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()));
    }

    /** One outcome for each row, in the order of the wave; returns when nothing is under way any more. */
    List<Sending> send(List<OutboxRow> wave) {
        var underWay = new ArrayList<CompletableFuture<Sending>>();
        var away = new HashMap<String, NotNow>();
        for (var row : wave) {
            var known = away.get(row.topic());
            var outcome = known == null ? give(row) : CompletableFuture.<Sending>completedFuture(known);
            if (outcome.getNow(new Acknowledged()) instanceof NotNow notNow) {
                away.put(row.topic(), notNow);
            }
            underWay.add(outcome);
        }
        return underWay.stream().map(CompletableFuture::join).toList();
    }

    private CompletableFuture<Sending> give(OutboxRow row) {
        var outcome = new CompletableFuture<Sending>();
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        message.headers().add("content-type", CLOUD_EVENT);
        try {
            var _ = producer.send(
                    message, (_, failure) -> outcome.complete(failure == null ? new Acknowledged() : judge(failure)));
        } catch (RuntimeException e) {
            outcome.complete(judge(e));
        }
        return outcome;
    }

    private static Sending judge(Throwable failure) {
        return switch (failure) {
            case RecordTooLargeException e -> new Never(e);
            case InvalidTopicException e -> new Never(e);
            case SerializationException e -> new Never(e);
            default -> new NotNow(failure);
        };
    }

    @Override
    public void close() {
        producer.close(Duration.ofSeconds(1));
    }
}
