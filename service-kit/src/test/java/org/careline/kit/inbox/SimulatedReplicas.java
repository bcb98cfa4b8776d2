package org.careline.kit.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.careline.kit.inbox.SimulatedLedgers.Fate;
import org.careline.kit.json.EventJson;
import org.careline.kit.log.TopicLog;

/** Two replicas of a service with the real inbox, their simulated database and topic, and what may befall them. */
final class SimulatedReplicas {

    /** What may happen. */
    enum Kind {
        TELL,
        TELL_AGAIN,
        TELL_UNHEARD,
        TELL_UNREADABLE,
        TELL_POISON,
        TELL_FLAKY,
        TELL_LATER_TYPE,
        POLL,
        /** A batch that was polled before the partition went to the other replica is taken only now. */
        TAKE_LATE,
        /** The same, in the middle of what the other replica takes. */
        TAKE_LATE_BETWEEN,
        REBALANCE,
        /** The database could not be asked where it stands. */
        REBALANCE_BLINDLY,
        DIE,
        SET_BACK,
        SET_BACK_BETWEEN,
        SETTLE,
        /** After it has read where the database stands, before it says where itself does. */
        SET_BACK_IN_SETTLING,
        CHANGE_LEADER,
        LOSE_LOG
    }

    /** Numbers choose the replica, the partition, the key, how many and how far. */
    record Deed(Kind kind, int one, int other, int third) {}

    private static final EventJson JSON = new EventJson();

    private final SimulatedLedgers database = new SimulatedLedgers();
    private final SimulatedTopic topic = new SimulatedTopic();
    private final SimulatedListener listener;
    private final Replica[] replicas;
    private final int[] owners = new int[SimulatedTopic.PARTITIONS];
    private final long[] committed = new long[SimulatedTopic.PARTITIONS];
    private final Map<String, SimulatedListener.Told> told = new LinkedHashMap<>();
    private int readBeside;

    SimulatedReplicas(boolean needsOrder) {
        listener = new SimulatedListener(needsOrder);
        replicas = new Replica[] {new Replica(), new Replica()};
    }

    /** One process: its memory is lost when it dies. */
    private final class Replica {
        private Fate fate = new Fate();
        private Courses courses = courses();
        private final long[] positions = new long[SimulatedTopic.PARTITIONS];
        private final List<List<ConsumerRecord<String, String>>> polled = new ArrayList<>();
        private final Set<Integer> unasked = new HashSet<>();

        private Courses courses() {
            var own = fate;
            var patience = new Patience(_ -> {
                if (own.isDead()) {
                    throw new IllegalStateException("the replica is dead");
                }
            });
            var ledgers = database.seenBy(own);
            var parking = new Parking(_ -> {}, new SimpleMeterRegistry());
            return new Courses(
                    new Hearing(ledgers, parking, patience, Duration.ofMinutes(3)),
                    ledgers,
                    besideTheStream(),
                    patience,
                    JSON,
                    new SimpleMeterRegistry());
        }

        private void start() {
            fate = new Fate();
            polled.clear();
            unasked.clear();
            courses = courses();
            for (int partition = 0; partition < owners.length; partition++) {
                if (replicas[owners[partition]] == this) {
                    assign(partition, false);
                }
            }
        }

        /** As the consumer's assignment does. */
        private void assign(int partition, boolean blindly) {
            courses.forget(List.of(new TopicPartition(SimulatedTopic.NAME, partition)));
            var place = place(partition);
            positions[partition] = blindly ? committed[partition] : Math.min(committed[partition], place.next());
            if (blindly) {
                unasked.add(partition);
            } else if (place.next() > 0) {
                course().begin(partition, place);
            }
        }

        private Course course() {
            return courses.of(listener, SimulatedTopic.NAME);
        }

        private void revoke(int partition) {
            unasked.remove(partition);
            courses.forget(List.of(new TopicPartition(SimulatedTopic.NAME, partition)));
        }

        private void take(List<ConsumerRecord<String, String>> records) {
            var running = fate;
            try {
                listener.runs(running, () -> course().take(records));
            } catch (RuntimeException e) {
                endIfDead(running, e);
            }
        }

        private void settle() {
            var running = fate;
            try {
                listener.runs(running, () -> {
                    unasked.forEach(partition -> course().catchUp(partition));
                    unasked.clear();
                    course().settle();
                });
            } catch (RuntimeException e) {
                endIfDead(running, e);
            }
        }

        /** What it did between the lines of the same process may have ended it already. */
        private void endIfDead(Fate running, RuntimeException failure) {
            if (!running.isDead()) {
                throw failure;
            }
            if (running == fate) {
                start();
            }
        }
    }

    private TopicLog besideTheStream() {
        return new TopicLog() {
            @Override
            public long earliest(TopicPartition partition) {
                return topic.earliest(partition);
            }

            @Override
            public Map<Integer, Long> ends(String name, Collection<Integer> partitions) {
                return topic.ends(name, partitions);
            }

            @Override
            public void read(
                    TopicPartition partition,
                    long from,
                    long to,
                    Consumer<List<ConsumerRecord<String, String>>> batches) {
                topic.read(partition, from, to, records -> {
                    readBeside += records.size();
                    batches.accept(records);
                });
            }
        };
    }

    void does(Deed deed) {
        var replica = replicas[deed.one() % 2];
        var partition = deed.other() % 2;
        switch (deed.kind()) {
            case TELL, TELL_UNHEARD, TELL_UNREADABLE, TELL_POISON, TELL_FLAKY, TELL_LATER_TYPE ->
                tell(deed.kind(), partition, "key-" + partition + deed.one() % 2, deed.third() % 3);
            case TELL_AGAIN -> tellAgain(deed.third());
            case POLL -> poll(partition, 1 + deed.third());
            case TAKE_LATE -> takeLate(replica);
            case TAKE_LATE_BETWEEN -> replica.fate.beforeItsNext(() -> takeLate(replicas[1 - deed.one() % 2]));
            case REBALANCE -> rebalance(partition, deed.third() % 2, false);
            case REBALANCE_BLINDLY -> rebalance(partition, deed.third() % 2, true);
            case DIE -> replica.fate.dieAfter(deed.third() + deed.other());
            case SET_BACK -> database.setBack(deed.third());
            case SET_BACK_BETWEEN -> replica.fate.afterSome(deed.other() % 3, () -> database.setBack(deed.third()));
            case SETTLE -> replica.settle();
            case SET_BACK_IN_SETTLING -> {
                replica.fate.afterSome(1, () -> database.setBack(deed.third()));
                replica.settle();
            }
            case CHANGE_LEADER -> topic.changeLeader(partition);
            case LOSE_LOG -> loseLog(partition);
        }
    }

    private void tell(Kind kind, int partition, String key, int hole) {
        var event = listener.event(kind, partition, key, told.size());
        told.put(event.id(), event);
        topic.add(partition, key, event.payload(), hole);
    }

    private void tellAgain(int which) {
        if (!told.isEmpty()) {
            var event = List.copyOf(told.values()).get(which % told.size());
            if (event.kind() != Kind.TELL_UNREADABLE) {
                topic.add(event.partition(), event.key(), event.payload(), 0);
            }
        }
    }

    /** What is polled is taken at once, or waits until the replica comes to it. */
    private void poll(int partition, int most) {
        var replica = replicas[owners[partition]];
        var records = topic.from(partition, replica.positions[partition], most);
        if (records.isEmpty()) {
            return;
        }
        replica.positions[partition] = records.getLast().offset() + 1;
        if (most % 4 == 0) {
            replica.polled.add(records);
            return;
        }
        drain(replica);
        take(replica, records);
    }

    private void drain(Replica replica) {
        while (!replica.polled.isEmpty()) {
            take(replica, replica.polled.removeFirst());
        }
    }

    private void take(Replica replica, List<ConsumerRecord<String, String>> records) {
        var before = replica.fate;
        replica.take(records);
        var partition = records.getLast().partition();
        if (replica.fate == before && replicas[owners[partition]] == replica) {
            committed[partition] =
                    Math.min(topic.end(partition), records.getLast().offset() + 1);
        }
    }

    private void takeLate(Replica replica) {
        if (!replica.polled.isEmpty()) {
            replica.take(replica.polled.removeFirst());
        }
    }

    private void rebalance(int partition, int to, boolean blindly) {
        replicas[owners[partition]].revoke(partition);
        owners[partition] = to;
        replicas[to].assign(partition, blindly);
    }

    /** What was polled of it is gone with it; Kafka starts its consumers at the beginning. */
    private void loseLog(int partition) {
        topic.beginAnew(partition);
        committed[partition] = 0;
        for (var replica : replicas) {
            replica.positions[partition] = 0;
            replica.polled.removeIf(records -> records.getFirst().partition() == partition);
        }
    }

    /** @param anew with replicas that were started again, else with what they know */
    void comeToRest(boolean anew) {
        for (var replica : replicas) {
            drain(replica);
            replica.fate.dieAfter(Integer.MAX_VALUE);
            if (anew) {
                replica.start();
            }
        }
        for (int round = 0; round < 3; round++) {
            for (int partition = 0; partition < owners.length; partition++) {
                while (replicas[owners[partition]].positions[partition] < topic.end(partition)) {
                    poll(partition, 5);
                }
            }
            for (int look = 0; look < Course.LOOKS_AT_A_SHORT_LOG; look++) {
                Stream.of(replicas).forEach(Replica::settle);
            }
        }
    }

    Ledger.Place place(int partition) {
        return database.state().places.getOrDefault(SimulatedTopic.NAME + "/" + partition, Ledger.Place.START);
    }

    long end(int partition) {
        return topic.end(partition);
    }

    int readBeside() {
        return readBeside;
    }

    List<Gap> gaps() {
        return database.state().gaps;
    }

    Set<String> keys() {
        var keys = new HashSet<String>();
        told.values().forEach(event -> keys.add(event.key()));
        return keys;
    }

    List<String> heard(String key) {
        return database.state().heard.stream()
                .filter(id -> told.get(id).key().equals(key))
                .toList();
    }

    List<String> parked(String key) {
        return payloads(database.state().parked, key);
    }

    List<String> later(String key) {
        return payloads(database.state().later, key);
    }

    private static List<String> payloads(List<Arrival> arrivals, String key) {
        return arrivals.stream()
                .filter(arrival -> arrival.key().equals(key))
                .map(Arrival::payload)
                .toList();
    }

    List<String> heardOrParked(String key) {
        return Stream.concat(heard(key).stream().map(id -> told.get(id).payload()), parked(key).stream())
                .toList();
    }

    List<String> owedToBeHeard(String key) {
        return until(key)
                .filter(event -> event.isHeard())
                .map(SimulatedListener.Told::id)
                .toList();
    }

    /** The first that cannot be heard, and where order is needed what follows it. */
    List<String> owedToBeParked(String key) {
        var events = ofKey(key);
        var first = firstStubborn(events);
        return IntStream.range(0, events.size())
                .filter(n -> listener.needsOrder() ? n >= first : events.get(n).isStubborn())
                .mapToObj(events::get)
                .filter(event -> event.isHeard() || event.isStubborn())
                .map(SimulatedListener.Told::payload)
                .toList();
    }

    List<String> owedToBeKept(String key) {
        return ofKey(key).stream()
                .filter(event -> event.kind() == Kind.TELL_LATER_TYPE)
                .map(SimulatedListener.Told::payload)
                .toList();
    }

    private Stream<SimulatedListener.Told> until(String key) {
        var events = ofKey(key);
        return (listener.needsOrder() ? events.subList(0, firstStubborn(events)) : events).stream();
    }

    private List<SimulatedListener.Told> ofKey(String key) {
        return told.values().stream().filter(event -> event.key().equals(key)).toList();
    }

    private static int firstStubborn(List<SimulatedListener.Told> events) {
        return IntStream.range(0, events.size())
                .filter(n -> events.get(n).isStubborn())
                .findFirst()
                .orElse(events.size());
    }
}
