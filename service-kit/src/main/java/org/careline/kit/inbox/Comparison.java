package org.careline.kit.inbox;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.careline.events.EventType;
import org.careline.kit.comparison.ComparisonRuns;
import org.careline.kit.json.EventJson;
import org.careline.kit.log.TopicLog;
import org.jboss.logging.Logger;

/**
 * Compares what stands in the topics with the ids in the inbox: whatever stands below a listener's place, it has heard. What
 * it has not is noted as a gap and heard now.
 */
@Singleton
class Comparison {
    private static final Logger LOG = Logger.getLogger(Comparison.class);
    private static final int AT_ONCE = 10_000;
    /** An inbox forgets by the hour. */
    private static final Duration MARGIN = Duration.ofDays(1);

    private final Transactions transactions;
    private final TopicLog log;
    private final Hearing hearing;
    private final EventJson json;
    private final Iterable<EventListener> listeners;
    private final InboxConfig config;
    private final Clock clock;

    @Inject
    Comparison(
            Transactions transactions,
            TopicLog log,
            Hearing hearing,
            EventJson json,
            @Any Instance<EventListener> listeners,
            InboxConfig config,
            Clock clock) {
        this(transactions, log, hearing, json, (Iterable<EventListener>) listeners, config, clock);
    }

    Comparison(
            Transactions transactions,
            TopicLog log,
            Hearing hearing,
            EventJson json,
            Iterable<EventListener> listeners,
            InboxConfig config,
            Clock clock) {
        this.transactions = transactions;
        this.log = log;
        this.hearing = hearing;
        this.json = json;
        this.listeners = listeners;
        this.config = config;
        this.clock = clock;
    }

    void look() {
        var positions = transactions.call(PositionTable::all);
        for (var position : positions) {
            StreamSupport.stream(listeners.spliterator(), false)
                    .filter(listener -> listener.name().equals(position.listener()))
                    .forEach(listener -> look(listener, position));
        }
        positions.stream()
                .collect(Collectors.groupingBy(
                        InboxPosition::topic, Collectors.mapping(InboxPosition::partition, Collectors.toSet())))
                .forEach(this::noteEnds);
        transactions.call(connection -> ComparisonRuns.ran(connection, ComparisonRuns.HEARD));
    }

    private void look(EventListener listener, InboxPosition position) {
        var compared = transactions.call(connection -> new ComparedTable(connection)
                .goOn(position, types(listener, position.topic()), config.compareAllEvery()));
        var partition = new TopicPartition(position.topic(), position.partition());
        var from = compared.next() == compared.first() && compared.next() < position.nextOffset()
                ? Math.max(compared.next(), log.earliest(partition))
                : compared.next();
        var to = Math.min(from + AT_ONCE, position.nextOffset());
        if (compared.next() < to) {
            log.read(partition, from, to, records -> compare(listener, position.topic(), records));
            transactions.call(connection -> {
                new ComparedTable(connection).reached(position, compared, to);
                return true;
            });
        }
    }

    private void noteEnds(String topic, Set<Integer> partitions) {
        var ends = log.ends(topic, partitions);
        transactions.call(connection -> new ComparedTable(connection).ended(topic, ends));
    }

    private static String types(EventListener listener, String topic) {
        return Arrays.stream(EventType.values())
                .filter(type -> type.topic().wireName().equals(topic))
                .filter(listener::hears)
                .map(EventType::wireName)
                .collect(Collectors.joining(" "));
    }

    private void compare(EventListener listener, String topic, List<ConsumerRecord<String, String>> records) {
        var knownSince =
                clock.instant().minus(Duration.ofDays(config.retentionDays())).plus(MARGIN);
        var told = Batch.of(
                topic,
                records.stream()
                        .filter(record -> record.timestamp() >= knownSince.toEpochMilli())
                        .toList(),
                listener,
                json);
        var missing =
                transactions.call(connection -> new ComparedTable(connection).notHeard(listener.name(), told.ids()));
        told.singly().stream()
                .filter(one -> missing.contains(one.ids().getFirst()))
                .filter(one -> isKnownSince(one.arrivals().getFirst(), knownSince))
                .forEach(one -> hear(listener, one));
    }

    /** An old event told again is a young record. Of one that cannot be read yet nobody can say when it was. */
    private static boolean isKnownSince(Arrival arrival, Instant knownSince) {
        return switch (arrival.content()) {
            case Arrival.Readable(var event) -> !event.time().toInstant().isBefore(knownSince);
            case Arrival.OfLaterType _ -> false;
            case Arrival.Unreadable _, Arrival.Forged _ -> true;
        };
    }

    private void hear(EventListener listener, Batch one) {
        var arrival = one.arrivals().getFirst();
        var gap = Gap.missed(listener.name(), arrival);
        LOG.errorf(
                "an event was told and not heard listener=%s event=%s topic=%s partition=%d offset=%d",
                gap.listener(), arrival.eventId(), gap.topic(), gap.partition(), gap.from());
        transactions.call(connection -> {
            new SqlLedger(connection).note(gap);
            return true;
        });
        hearing.hearMissed(listener, one);
    }
}
