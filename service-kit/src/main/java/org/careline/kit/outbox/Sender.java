package org.careline.kit.outbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.careline.kit.outbox.Sending.Acknowledged;
import org.careline.kit.outbox.Sending.Never;
import org.careline.kit.outbox.Sending.NotNow;

/** Gives a wave of rows to Kafka and waits until it is known what became of each. */
class Sender implements AutoCloseable {
    private static final byte[] CLOUD_EVENT =
            "application/cloudevents+json; charset=UTF-8".getBytes(StandardCharsets.UTF_8);

    private static final NotNow HELD_UP = new NotNow(new TimeoutException("this relay was held up"));

    private final Producer<String, String> producer;
    private final Duration patience;

    /** @param patience how long an answer may take that Kafka's client itself promises sooner */
    Sender(Producer<String, String> producer, Duration patience) {
        this.producer = producer;
        this.patience = patience;
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
        return new Sender(
                new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer()),
                deliveryTimeout.multipliedBy(2));
    }

    /**
     * One outcome for each row, in the order of the wave; returns when nothing is under way any more.
     *
     * @param fresh whether what was read still holds; what is given to Kafka no more may pass later
     * @throws IllegalStateException an answer never came: what became of the wave is not known
     */
    List<Sending> send(List<OutboxRow> wave, BooleanSupplier fresh) {
        var underWay = new ArrayList<CompletableFuture<Sending>>();
        var away = new HashMap<String, Sending>();
        for (var row : wave) {
            var known = fresh.getAsBoolean() ? away.get(row.topic()) : HELD_UP;
            var outcome = known == null ? give(row) : CompletableFuture.completedFuture(known);
            if (outcome.isDone() && outcome.join() instanceof NotNow notNow) {
                away.put(row.topic(), notNow);
            }
            underWay.add(outcome);
        }
        await(underWay);
        return underWay.stream().map(CompletableFuture::join).toList();
    }

    private void await(List<CompletableFuture<Sending>> underWay) {
        try {
            CompletableFuture.allOf(underWay.toArray(CompletableFuture[]::new))
                    .orTimeout(patience.toMillis(), TimeUnit.MILLISECONDS)
                    .join();
        } catch (CompletionException e) {
            throw new IllegalStateException("Kafka's client never answered", e.getCause());
        }
    }

    private CompletableFuture<Sending> give(OutboxRow row) {
        var outcome = new CompletableFuture<Sending>();
        var message = new ProducerRecord<>(row.topic(), row.key(), row.payload());
        message.headers().add("content-type", CLOUD_EVENT);
        try {
            var _ = producer.send(
                    message,
                    (place, failure) -> outcome.complete(
                            failure == null ? new Acknowledged(place.partition(), place.offset()) : judge(failure)));
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
