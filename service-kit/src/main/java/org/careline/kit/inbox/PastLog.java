package org.careline.kit.inbox;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.careline.kit.inbox.Ledger.Place;
import org.careline.kit.log.TopicLog;
import org.jboss.logging.Logger;

/** What a listener finds when it looks back into its topic: what it missed, what is no longer there, a log begun anew. */
final class PastLog {
    private static final Logger LOG = Logger.getLogger(PastLog.class);
    /** So far back a record is looked for; compaction may have taken those nearer. */
    private static final int FAR = 1000;

    private final String listener;
    private final String topic;
    private final TopicLog log;
    private final Ledgers ledgers;

    PastLog(String listener, String topic, TopicLog log, Ledgers ledgers) {
        this.listener = listener;
        this.topic = topic;
        this.log = log;
        this.ledgers = ledgers;
    }

    Map<Integer, Long> ends(Collection<Integer> partitions) {
        return partitions.isEmpty() ? Map.of() : log.ends(topic, partitions);
    }

    void read(int partition, long from, long to, Consumer<List<ConsumerRecord<String, String>>> batches) {
        log.read(partition(partition), from, to, batches);
    }

    /** A later leader has written what stands before the place: the broker lost its log and began it anew. */
    void verify(int partition, Place place) {
        if (place.next() == 0 || place.epoch() < 0) {
            return;
        }
        var epoch = new AtomicInteger(-1);
        log.read(
                partition(partition),
                Math.max(0, place.next() - FAR),
                place.next(),
                records -> epoch.set(records.getLast().leaderEpoch().orElse(-1)));
        if (epoch.get() > place.epoch()) {
            throw TurnBackException.begunAnew(partition, new TurnBackException.Anew(place.next(), epoch.get()));
        }
    }

    void turnBack(TurnBackException back) {
        LOG.errorf(
                "%s, what was not heard is heard listener=%s topic=%s partition=%d from=%d",
                back.getMessage(),
                listener,
                topic,
                back.partition(),
                back.held().next());
        var anew = back.anew();
        if (anew != null) {
            ledgers.call(ledger -> {
                ledger.beginAnew(listener, topic, back.partition(), anew.epoch());
                ledger.note(Gap.between(listener, topic, back.partition(), Gap.Kind.BEGUN_ANEW, 0, anew.stood()));
                return true;
            });
        }
    }

    /** A listener that never stood here misses nothing: it came after the topic had forgotten. */
    void noteForgotten(int partition, long until, long to) {
        var kept = Math.min(log.earliest(partition(partition)), to);
        if (until > 0 && until < kept) {
            LOG.errorf(
                    "the topic kept too little listener=%s topic=%s partition=%d from=%d to=%d",
                    listener, topic, partition, until, kept);
            ledgers.call(ledger -> {
                ledger.note(Gap.between(listener, topic, partition, Gap.Kind.FORGOTTEN, until, kept));
                return true;
            });
        }
    }

    private TopicPartition partition(int partition) {
        return new TopicPartition(topic, partition);
    }
}
