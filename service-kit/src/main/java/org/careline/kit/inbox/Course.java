package org.careline.kit.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.careline.kit.inbox.Ledger.Place;
import org.careline.kit.json.EventJson;
import org.careline.kit.log.TopicLog;

/**
 * One listener's way through one topic in this replica. What comes is heard in order and without a hole behind it: where
 * the database stands before what came, as after it was set back, what lies between is read and heard first.
 */
final class Course {
    /** Half a minute. */
    static final int LOOKS_AT_A_SHORT_LOG = 6;

    private final EventListener listener;
    private final String topic;
    private final Hearing hearing;
    private final Ledgers ledgers;
    private final Patience patience;
    private final EventJson json;
    private final PastLog past;
    private final Stands stands = new Stands();
    private final Map<Integer, Place> unverified = new ConcurrentHashMap<>();
    private final Map<Integer, Integer> shortLooks = new HashMap<>();
    private final Lag lag = new Lag(System::nanoTime);
    private final ReentrantLock lock = new ReentrantLock();

    Course(
            EventListener listener,
            String topic,
            Hearing hearing,
            Ledgers ledgers,
            TopicLog log,
            Patience patience,
            EventJson json) {
        this.listener = listener;
        this.topic = topic;
        this.hearing = hearing;
        this.ledgers = ledgers;
        this.patience = patience;
        this.json = json;
        this.past = new PastLog(listener.name(), topic, log, ledgers);
    }

    String topic() {
        return topic;
    }

    Lag lag() {
        return lag;
    }

    void take(List<ConsumerRecord<String, String>> records) {
        lock.lock();
        try {
            var batch = batch(records);
            untilHeard(() -> {
                begin(batch);
                verify(batch);
                batch.spans().stream()
                        .filter(span -> stands.until(span.partition()) < span.first())
                        .forEach(span -> fill(span.partition(), span.first()));
                hearing.hear(listener, batch, stands);
            });
        } finally {
            lock.unlock();
        }
    }

    /** Called also while something is heard; whoever has the partition next asks the database. */
    void forget(Collection<Integer> partitions) {
        stands.forget(partitions);
    }

    /** The partition comes to this replica, and so the database said. */
    void begin(int partition, Place place) {
        unverified.put(partition, place);
        stands.start(partition, place);
    }

    /** The partition came to this replica while the database could not be asked: Kafka may have gone past it. */
    void catchUp(int partition) {
        lock.lock();
        try {
            if (!stands.isKnown(partition)) {
                begin(partition, places().getOrDefault(partition, Place.START));
                untilHeard(() -> {
                    verify(partition);
                    fill(partition, past.ends(List.of(partition)).getOrDefault(partition, 0L));
                });
            }
        } finally {
            lock.unlock();
        }
    }

    /** Tells the database what was passed over, and hears what it lost where nothing new has come since; not while busy. */
    void settle() {
        if (!lock.tryLock()) {
            return;
        }
        try {
            var places = places();
            stands.known().forEach(partition -> hearLost(partition, places));
            var ends = past.ends(stands.known());
            ends.forEach((partition, end) -> checkEnd(partition, places.getOrDefault(partition, Place.START), end));
            stands.learn(places);
            pass(stands.ahead());
            lag.look(places(), ends);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Where the log no longer reaches so far, look after look, it is heard anew from its start. A broker that has just
     * started names an end that is too low until it has found out how far its log is confirmed.
     */
    private void checkEnd(int partition, Place place, long end) {
        if (end >= place.next()) {
            shortLooks.remove(partition);
        } else if (shortLooks.merge(partition, 1, Integer::sum) == LOOKS_AT_A_SHORT_LOG) {
            shortLooks.remove(partition);
            turnBack(TurnBackException.begunAnew(partition, new TurnBackException.Anew(place.next(), -1)));
            untilHeard(() -> fill(partition, end));
        }
    }

    /** Never over what a database lost that was set back since it was asked. */
    private void pass(Map<Integer, Place> ahead) {
        if (ahead.isEmpty()) {
            return;
        }
        try {
            ledgers.call(ledger -> {
                var places = ledger.places(listener.name(), topic);
                ahead.keySet().forEach(partition -> check(partition, places));
                ledger.pass(listener.name(), topic, ahead);
                return true;
            });
        } catch (TurnBackException e) {
            hearAgain(e);
        }
    }

    private void check(int partition, Map<Integer, Place> places) {
        stands.check(partition, places.getOrDefault(partition, Place.START));
    }

    private void hearLost(int partition, Map<Integer, Place> places) {
        try {
            check(partition, places);
        } catch (TurnBackException e) {
            hearAgain(e);
        }
    }

    private void hearAgain(TurnBackException back) {
        var partition = back.partition();
        var until = stands.until(partition);
        turnBack(back);
        untilHeard(() -> {
            verify(partition);
            fill(partition, until);
        });
    }

    private void untilHeard(Runnable work) {
        while (true) {
            try {
                work.run();
                return;
            } catch (TurnBackException e) {
                turnBack(e);
            }
        }
    }

    private void turnBack(TurnBackException back) {
        patience.untilDone("Turning back in " + topic, () -> past.turnBack(back));
        begin(back.partition(), back.held());
    }

    private void begin(Batch batch) {
        if (batch.spans().stream().allMatch(span -> stands.isKnown(span.partition()))) {
            return;
        }
        patience.untilDone("Where " + listener.name() + " stands in " + topic, () -> {
            var places = places();
            batch.spans().stream()
                    .map(Span::partition)
                    .filter(partition -> !stands.isKnown(partition))
                    .forEach(partition -> begin(partition, places.getOrDefault(partition, Place.START)));
        });
    }

    /** Another leader has written since the database's place was: it may have begun the log anew. */
    private void verify(Batch batch) {
        for (var span : batch.spans()) {
            var place = unverified.get(span.partition());
            if (place != null && span.epoch() > place.epoch()) {
                verify(span.partition());
            }
            unverified.remove(span.partition());
        }
    }

    private void verify(int partition) {
        var place = unverified.remove(partition);
        if (place != null) {
            patience.untilDone("The log of " + topic + "/" + partition, () -> past.verify(partition, place));
        }
    }

    private void fill(int partition, long to) {
        patience.untilDone(topic + "/" + partition + " before " + to + " for " + listener.name(), () -> {
            awaitEnd(partition, to);
            past.noteForgotten(partition, stands.until(partition), to);
            past.read(
                    partition, stands.until(partition), to, records -> hearing.hear(listener, batch(records), stands));
            if (stands.until(partition) < to) {
                stands.skipped(partition, to);
            }
        });
    }

    /** Nothing is passed over because a broker that has just started names an end that is too low; a log that was lost has it. */
    private void awaitEnd(int partition, long to) {
        for (int look = 1; look < LOOKS_AT_A_SHORT_LOG && end(partition) < to; look++) {
            patience.rest();
        }
    }

    private long end(int partition) {
        return past.ends(List.of(partition)).getOrDefault(partition, 0L);
    }

    private Map<Integer, Place> places() {
        return ledgers.call(ledger -> ledger.places(listener.name(), topic));
    }

    private Batch batch(List<ConsumerRecord<String, String>> records) {
        return Batch.of(topic, records, listener, json);
    }
}
