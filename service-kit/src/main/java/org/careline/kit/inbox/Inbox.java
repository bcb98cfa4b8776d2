package org.careline.kit.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;

/** Hears every event once: where a listener stands, the ids it has heard and its work are one transaction. */
@ApplicationScoped
public class Inbox {
    private final Courses courses;

    Inbox(Courses courses) {
        this.courses = courses;
    }

    /** Takes a polled batch in order; returns when each event is done or parked. Runs as the system, not as a caller. */
    public void take(EventListener listener, ConsumerRecords<String, String> records) {
        StreamSupport.stream(records.spliterator(), false)
                .collect(Collectors.groupingBy(ConsumerRecord::topic))
                .forEach((topic, ofTopic) -> courses.of(listener, topic).take(ofTopic));
    }
}
