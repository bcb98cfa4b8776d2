package org.careline.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.LongSupplier;
import org.apache.kafka.common.errors.RetriableException;
import org.careline.kit.outbox.Sending.Acknowledged;
import org.careline.kit.outbox.Sending.Never;
import org.careline.kit.outbox.Sending.NotNow;
import org.jboss.logging.Logger;

/** Tells rows wave by wave and marks each wave at once; after a row that was not told nothing more of its lane goes. */
final class Telling {
    private static final Logger LOG = Logger.getLogger(Telling.class);
    /** What was read or marked longer ago may be another relay's by now: this one was held up and looks again. */
    private static final Duration FRESH = Duration.ofSeconds(8);

    private final Waiting waiting;
    private final Sender sender;
    private final Holds holds;
    private final LongSupplier nanos;
    private long sureAt;

    Telling(Waiting waiting, Sender sender, Holds holds, LongSupplier nanos) {
        this.waiting = waiting;
        this.sender = sender;
        this.holds = holds;
        this.nanos = nanos;
    }

    /**
     * Returns those that were not told.
     *
     * @param readAt when the reading of them began
     */
    List<OutboxRow> tell(List<OutboxRow> oldestFirst, long readAt) throws SQLException {
        sureAt = readAt;
        var untold = new ArrayList<OutboxRow>();
        for (var wave : Waves.of(oldestFirst)) {
            var free = new ArrayList<OutboxRow>();
            for (var row : wave) {
                (holds.free(row) ? free : untold).add(row);
            }
            untold.forEach(holds::close);
            untold.addAll(tellAtOnce(free));
        }
        return untold;
    }

    private List<OutboxRow> tellAtOnce(List<OutboxRow> wave) throws SQLException {
        var since = nanos.getAsLong();
        var outcomes = sender.send(wave, () -> nanos.getAsLong() - sureAt < FRESH.toNanos());
        var told = new ArrayList<ToldRow>();
        var notNow = new ArrayList<OutboxRow>();
        for (int n = 0; n < wave.size(); n++) {
            var row = wave.get(n);
            switch (outcomes.get(n)) {
                case Acknowledged place -> told.add(new ToldRow(row, place));
                case NotNow later -> {
                    notNow.add(row);
                    LOG.debugf("Event %s waits: %s", row.eventId(), later.cause());
                }
                case Never never -> never(row, never.cause());
            }
        }
        waiting.told(told);
        sureAt = nanos.getAsLong();
        var rows = told.stream().map(ToldRow::row).toList();
        holds.told(rows);
        pause(notNow, rows, since);
        endIfFailed(told.isEmpty(), outcomes);
        return notNow;
    }

    /** What could be told once and cannot any more holds up nothing: it was told. */
    private void never(OutboxRow row, Throwable cause) throws SQLException {
        if (row.again()) {
            LOG.errorf("Event %s cannot be told again: %s", row.eventId(), cause);
            return;
        }
        waiting.park(row, cause.getClass().getSimpleName());
        holds.close(row);
        holds.forget(row.lane());
        LOG.errorf("Event %s can never be sent and is parked with its key: %s", row.eventId(), cause);
    }

    /** A topic of which nothing was taken rests as a whole; otherwise only the lanes that were refused. */
    private void pause(List<OutboxRow> notNow, List<OutboxRow> told, long since) {
        var taken = new HashSet<String>();
        told.forEach(row -> taken.add(row.topic()));
        var resting = new HashSet<String>();
        for (var row : notNow) {
            holds.close(row);
            if (taken.contains(row.topic())) {
                holds.pauseLane(row.lane(), since);
            } else if (resting.add(row.topic())) {
                holds.pauseTopic(row.topic(), since);
                LOG.warnf("Kafka does not take %s at the moment; its events wait", row.topic());
            }
        }
    }

    /** A client that got nothing through and has failed for good is of no use any more: the relay takes a new one. */
    private static void endIfFailed(boolean nothingTold, List<Sending> outcomes) {
        for (var outcome : outcomes) {
            if (nothingTold && outcome instanceof NotNow(var cause) && !(cause instanceof RetriableException)) {
                throw new IllegalStateException("Kafka's client cannot go on", cause);
            }
        }
    }
}
