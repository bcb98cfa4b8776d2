package org.careline.kit.inbox;

import io.smallrye.common.annotation.Identifier;
import io.smallrye.reactive.messaging.kafka.KafkaConsumerRebalanceListener;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * A consumer that is given a partition goes back to where the database stands, should Kafka believe that more was heard.
 * It never goes forward: a log that was begun anew is read from its start, and what was heard is known by its id.
 */
@Singleton
@Identifier("inbox")
class Assignments implements KafkaConsumerRebalanceListener {
    private static final Logger LOG = Logger.getLogger(Assignments.class);
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Courses courses;
    private final Transactions transactions;
    private final Instance<EventListener> listeners;
    private final DatabaseWatch database;
    private final Set<TopicPartition> unasked = ConcurrentHashMap.newKeySet();

    Assignments(
            Courses courses,
            Transactions transactions,
            @Any Instance<EventListener> listeners,
            DatabaseWatch database) {
        this.database = database;
        this.courses = courses;
        this.transactions = transactions;
        this.listeners = listeners;
    }

    @Override
    public void onPartitionsRevoked(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        unasked.removeAll(partitions);
        courses.forget(partitions);
    }

    @Override
    public void onPartitionsAssigned(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        courses.forget(partitions);
        if (database.isAway()) {
            unasked.addAll(partitions);
            return;
        }
        try {
            goBack(consumer, partitions);
        } catch (RuntimeException e) {
            LOG.warnf("where the inbox stands is asked later: %s", e.toString());
            unasked.addAll(partitions);
        }
    }

    /** Hears what lies behind in partitions that came while the database or Kafka could not be asked. */
    void catchUp() {
        var asked = Set.copyOf(unasked);
        if (!asked.isEmpty()) {
            eachPosition(
                    asked,
                    (position, listener) ->
                            courses.of(listener, position.topic()).catchUp(position.partition()));
            unasked.removeAll(asked);
        }
    }

    private void goBack(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        var committed = consumer.committed(Set.copyOf(partitions), PATIENCE);
        var least = new HashMap<TopicPartition, Long>();
        eachPosition(partitions, (position, listener) -> {
            courses.of(listener, position.topic()).begin(position.partition(), position.place());
            least.merge(partition(position), position.nextOffset(), Math::min);
        });
        committed.forEach((partition, offset) -> {
            var stands = least.getOrDefault(partition, 0L);
            if (offset != null && stands < offset.offset()) {
                LOG.infof("%s is heard from %d on, Kafka believed from %d", partition, stands, offset.offset());
                seek(consumer, partition, stands);
            }
        });
    }

    private static void seek(Consumer<?, ?> consumer, TopicPartition partition, long offset) {
        if (offset == 0) {
            consumer.seekToBeginning(List.of(partition));
        } else {
            consumer.seek(partition, offset);
        }
    }

    /** Of the listeners that this build has. */
    private void eachPosition(Collection<TopicPartition> partitions, BiConsumer<InboxPosition, EventListener> each) {
        var byName = byName();
        var topics = partitions.stream().map(TopicPartition::topic).collect(Collectors.toSet());
        for (var position : transactions.call(connection -> PositionTable.of(connection, topics))) {
            var listener = byName.get(position.listener());
            if (listener != null && partitions.contains(partition(position))) {
                each.accept(position, listener);
            }
        }
    }

    private Map<String, EventListener> byName() {
        return listeners.stream().collect(Collectors.toMap(EventListener::name, Function.identity()));
    }

    private static TopicPartition partition(InboxPosition position) {
        return new TopicPartition(position.topic(), position.partition());
    }
}
