package org.careline.kit.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.careline.kit.harness.Database;
import org.careline.kit.json.EventJson;
import org.careline.kit.log.TopicLog;

/** An inbox outside a service, on a database that may go away. */
public final class PlainInbox {
    private final List<EventParked> alarms = Collections.synchronizedList(new ArrayList<>());
    private final Patience patience = new Patience();
    private final Transactions transactions;
    private final TopicLog log;
    private final Hearing hearing;
    private final Courses courses;
    private final LaterTypes laterTypes;

    /** Its topics hold nothing but what it is given. */
    public PlainInbox(Database database) {
        this(database, new Records(), _ -> {}, Duration.ofMinutes(3));
    }

    PlainInbox(Database database, Records log) {
        this(database, log, _ -> {}, Duration.ofMinutes(3));
    }

    PlainInbox(Database database, TopicLog log, Consumer<EventParked> observer, Duration unclearFor) {
        this(database, log, observer, unclearFor, List.of());
    }

    PlainInbox(
            Database database,
            TopicLog log,
            Consumer<EventParked> observer,
            Duration unclearFor,
            List<EventListener> listeners) {
        Consumer<EventParked> observers = parked -> {
            observer.accept(parked);
            alarms.add(parked);
        };
        this.log = log;
        transactions = new PlainTransactions(database);
        var parking = new Parking(observers, new SimpleMeterRegistry());
        var ledgers = new SqlLedgers(transactions);
        hearing = new Hearing(ledgers, parking, patience, unclearFor);
        courses = new Courses(hearing, ledgers, log, patience, new EventJson(), new SimpleMeterRegistry());
        laterTypes = new LaterTypes(transactions, new EventJson(), parking, listeners);
    }

    public void take(EventListener listener, List<ConsumerRecord<String, String>> records) {
        new Inbox(courses).take(listener, batch(records));
    }

    /** As when the service is told to stop. */
    void end() {
        patience.end(new ShutdownEvent());
    }

    void settle() {
        courses.all().forEach(Course::settle);
    }

    /** As at that moment. */
    void compare(EventListener listener, InboxConfig config, Instant now) {
        new Comparison(
                        transactions,
                        log,
                        hearing,
                        new EventJson(),
                        List.of(listener),
                        config,
                        Clock.fixed(now, ZoneOffset.UTC))
                .look();
    }

    void hearWhatWasKept() {
        laterTypes.hearKnown();
    }

    List<EventParked> alarms() {
        return alarms;
    }

    private static ConsumerRecords<String, String> batch(List<ConsumerRecord<String, String>> records) {
        var byPartition = records.stream()
                .collect(Collectors.groupingBy(record -> new TopicPartition(record.topic(), record.partition())));
        return new ConsumerRecords<>(byPartition, Map.of());
    }
}
