package org.careline.kit.inbox;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
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

/** An inbox outside a service, on a database that may go away. */
public final class PlainInbox {
    private final List<EventParked> alarms = Collections.synchronizedList(new ArrayList<>());
    private final Inbox inbox;

    public PlainInbox(Database database) {
        this(database, _ -> {});
    }

    PlainInbox(Database database, Consumer<EventParked> observer) {
        Consumer<EventParked> observers = parked -> {
            observer.accept(parked);
            alarms.add(parked);
        };
        inbox = new Inbox(
                new PlainTransactions(database), new EventJson(), new Parking(observers, new SimpleMeterRegistry()));
    }

    public void take(EventListener listener, List<ConsumerRecord<String, String>> records) {
        inbox.take(listener, batch(records));
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
