package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.kafka.common.errors.RetriableException;
import org.careline.kit.outbox.Sending.Acknowledged;
import org.careline.kit.outbox.Sending.Never;
import org.careline.kit.outbox.Sending.NotNow;
import org.jboss.logging.Logger;

/** The leading relay's work, turn by turn: read the oldest that wait, tell them wave by wave, mark each wave at once. */
final class RelayTurns {
    private static final Logger LOG = Logger.getLogger(RelayTurns.class);
    private static final Duration COUNT_EVERY = Duration.ofSeconds(5);

    private final Connection connection;
    private final Sender sender;
    private final RelayLease lease;
    private final Holds holds;
    private final OutboxConfig config;
    private final RelayFigures figures;
    private long lookAt = System.nanoTime();
    private long countAt = System.nanoTime();

    RelayTurns(
            Connection connection,
            Sender sender,
            RelayLease lease,
            Holds holds,
            OutboxConfig config,
            RelayFigures figures) {
        this.connection = connection;
        this.sender = sender;
        this.lease = lease;
        this.holds = holds;
        this.config = config;
        this.figures = figures;
    }

    /** False when nothing could be told. */
    boolean turn() throws SQLException {
        if (System.nanoTime() >= lookAt) {
            lookAround();
        }
        var rows = OutboxTable.waiting(connection, holds.topics(), holds.lanes(), config.batchSize());
        for (var wave : Waves.of(rows)) {
            tell(wave.stream().filter(holds::free).toList());
        }
        return !rows.isEmpty();
    }

    private void lookAround() throws SQLException {
        holds.parked(OutboxTable.parkedLanes(connection));
        replayIfAsked();
        var now = System.nanoTime();
        lookAt = now + config.poll().toNanos();
        if (now >= countAt) {
            figures.lead(OutboxTable.figures(connection));
            countAt = now + COUNT_EVERY.toNanos();
        }
    }

    /** Here and not where it was asked for: with nothing under way, no newer row can be marked behind an older one. */
    private void replayIfAsked() throws SQLException {
        var from = lease.replayFrom();
        if (from.isEmpty()) {
            return;
        }
        connection.setAutoCommit(false);
        var rows = OutboxTable.unmarkFrom(connection, from.get());
        lease.replayDone();
        connection.commit();
        connection.setAutoCommit(true);
        LOG.infof("%d events appended since %s are told again", rows, from.get());
    }

    private void tell(List<OutboxRow> wave) throws SQLException {
        var outcomes = sender.send(wave);
        var sent = new ArrayList<OutboxRow>();
        var notNow = new ArrayList<OutboxRow>();
        for (int n = 0; n < wave.size(); n++) {
            var row = wave.get(n);
            switch (outcomes.get(n)) {
                case Acknowledged _ -> sent.add(row);
                case NotNow later -> {
                    notNow.add(row);
                    LOG.debugf(
                            "Event %s waits: %s", row.eventId(), later.cause().toString());
                }
                case Never never -> park(row, never.cause());
            }
        }
        OutboxTable.mark(connection, sent);
        holds.sent(sent);
        pause(notNow, sent);
        endIfFailed(sent.isEmpty(), outcomes);
    }

    /** A client that got nothing through and has failed for good is of no use any more: the relay takes a new one. */
    private static void endIfFailed(boolean nothingSent, List<Sending> outcomes) {
        for (var outcome : outcomes) {
            if (nothingSent && outcome instanceof NotNow(var cause) && !(cause instanceof RetriableException)) {
                throw new IllegalStateException("Kafka's client cannot go on", cause);
            }
        }
    }

    private void park(OutboxRow row, Throwable cause) throws SQLException {
        OutboxTable.park(connection, row, cause.getClass().getSimpleName());
        holds.parked(row.lane());
        LOG.errorf("Event %s can never be sent and is parked with its key: %s", row.eventId(), cause.toString());
    }

    /** A topic of which nothing was taken rests as a whole; otherwise only the lanes that were refused. */
    private void pause(List<OutboxRow> notNow, List<OutboxRow> sent) {
        var taken = new HashSet<String>();
        sent.forEach(row -> taken.add(row.topic()));
        var resting = new HashSet<String>();
        for (var row : notNow) {
            if (taken.contains(row.topic())) {
                holds.pauseLane(row.lane());
            } else if (resting.add(row.topic())) {
                holds.pauseTopic(row.topic());
                LOG.warnf("Kafka does not take %s at the moment; its events wait", row.topic());
            }
        }
    }
}
