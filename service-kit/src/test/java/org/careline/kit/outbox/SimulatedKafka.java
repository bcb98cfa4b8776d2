package org.careline.kit.outbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.StringSerializer;

/** A broker that takes, refuses, takes without saying so, is silent, or forgets what is under way until much later. */
final class SimulatedKafka {
    private static final int PARTITIONS = 3;

    /** One record as it stands in its topic. */
    record Entry(long id, Lane lane) {}

    private record Landing(long at, Entry entry) {}

    final List<Entry> log = new ArrayList<>();
    final Set<Long> refusedForGood = new HashSet<>();
    private final Map<Long, Set<Sending.Acknowledged>> places = new HashMap<>();
    private final Map<TopicPartition, Long> awayUntil = new HashMap<>();
    private final List<Landing> late = new ArrayList<>();
    private final World world;

    /** What the simulation lends it. */
    interface World {
        long nanos();

        void pass(Duration time);

        /** A relay is held up here, if it is to be. */
        void held();
    }

    /** What may go wrong while a relay sends, of a hundred. */
    record Weather(int refused, int unsure, int silent, int never, int slow, int dies) {
        static final Weather FAIR = new Weather(0, 0, 0, 0, 0, 0);
    }

    static final class Died extends Error {
        private static final long serialVersionUID = 1;
    }

    SimulatedKafka(World world) {
        this.world = world;
    }

    boolean acknowledged(ToldRow row) {
        return places.getOrDefault(row.row().id(), Set.of()).contains(row.place());
    }

    void away(String topic, int partition, Duration time) {
        awayUntil.put(new TopicPartition(topic, partition), world.nanos() + time.toNanos());
    }

    /** What a relay that is gone had under way arrives. */
    void land() {
        late.stream().filter(landing -> landing.at() <= world.nanos()).forEach(landing -> log.add(landing.entry()));
        late.removeIf(landing -> landing.at() <= world.nanos());
    }

    Sender sender(Supplier<Random> random, Supplier<Weather> weather) {
        return new Sender(new Client(random, weather), Duration.ofMillis(1));
    }

    private final class Client extends MockProducer<String, String> {
        private final Supplier<Random> random;
        private final Supplier<Weather> weather;

        Client(Supplier<Random> random, Supplier<Weather> weather) {
            super(false, null, new StringSerializer(), new StringSerializer());
            this.random = random;
            this.weather = weather;
        }

        private boolean chance(int ofAHundred) {
            return random.get().nextInt(100) < ofAHundred;
        }

        @Override
        public synchronized Future<RecordMetadata> send(ProducerRecord<String, String> message, Callback answer) {
            if (chance(weather.get().slow())) {
                world.pass(Duration.ofMillis(random.get().nextInt(3_000)));
            }
            land();
            var entry = new Entry(Long.parseLong(message.value()), new Lane(message.topic(), message.key()));
            var place = new TopicPartition(
                    message.topic(), Math.floorMod(message.key().hashCode(), PARTITIONS));
            if (chance(weather.get().dies())) {
                lateOrNever(entry);
                throw new Died();
            }
            if (chance(weather.get().silent())) {
                lateOrNever(entry);
                return new CompletableFuture<>();
            }
            if (chance(weather.get().never())) {
                refusedForGood.add(entry.id());
                answer.onCompletion(null, new RecordTooLargeException());
            } else if (awayUntil.getOrDefault(place, 0L) > world.nanos()
                    || chance(weather.get().refused())) {
                answer.onCompletion(null, new TimeoutException());
            } else {
                var offset = log.size();
                log.add(entry);
                if (chance(weather.get().unsure())) {
                    answer.onCompletion(null, new TimeoutException());
                } else {
                    places.computeIfAbsent(entry.id(), _ -> new HashSet<>())
                            .add(new Sending.Acknowledged(place.partition(), offset));
                    answer.onCompletion(new RecordMetadata(place, offset, 0, 0, 0, 0), null);
                }
            }
            world.held();
            return new CompletableFuture<>();
        }

        private void lateOrNever(Entry entry) {
            if (random.get().nextBoolean()) {
                var at = world.nanos()
                        + Duration.ofMillis(random.get().nextInt(3_000)).toNanos();
                late.add(new Landing(at, entry));
            }
        }
    }
}
