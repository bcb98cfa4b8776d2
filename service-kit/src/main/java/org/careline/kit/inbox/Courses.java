package org.careline.kit.inbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.apache.kafka.common.TopicPartition;
import org.careline.kit.json.EventJson;
import org.careline.kit.log.TopicLog;

/** The ways of all listeners of this replica through their topics. */
@Singleton
class Courses {
    private final Hearing hearing;
    private final Ledgers ledgers;
    private final TopicLog log;
    private final Patience patience;
    private final EventJson json;
    private final MeterRegistry meters;
    private final Map<Name, Course> courses = new ConcurrentHashMap<>();

    private record Name(String listener, String topic) {}

    Courses(Hearing hearing, Ledgers ledgers, TopicLog log, Patience patience, EventJson json, MeterRegistry meters) {
        this.hearing = hearing;
        this.ledgers = ledgers;
        this.log = log;
        this.patience = patience;
        this.json = json;
        this.meters = meters;
    }

    Course of(EventListener listener, String topic) {
        return courses.computeIfAbsent(new Name(listener.name(), topic), _ -> begun(listener, topic));
    }

    private Course begun(EventListener listener, String topic) {
        var course = new Course(listener, topic, hearing, ledgers, log, patience, json);
        var lag = course.lag();
        Gauge.builder("careline.inbox.behind", lag, Lag::events)
                .tags("listener", listener.name(), "topic", topic)
                .register(meters);
        Gauge.builder("careline.inbox.behind.age", lag, Lag::seconds)
                .tags("listener", listener.name(), "topic", topic)
                .baseUnit("seconds")
                .register(meters);
        return course;
    }

    Collection<Course> all() {
        return courses.values();
    }

    /** Partitions come or go: another replica may have gone on in them. */
    void forget(Collection<TopicPartition> partitions) {
        for (var course : courses.values()) {
            course.forget(partitions.stream()
                    .filter(partition -> partition.topic().equals(course.topic()))
                    .map(TopicPartition::partition)
                    .collect(Collectors.toSet()));
        }
    }
}
