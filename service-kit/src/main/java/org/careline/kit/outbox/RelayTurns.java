package org.careline.kit.outbox;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/** The leading relay's work, turn by turn: first what is new, then a step of what an operator has told again. */
final class RelayTurns {
    private static final Logger LOG = Logger.getLogger(RelayTurns.class);
    /** What is new waits behind so many at most. */
    private static final int STEP = 100;

    private final Outlook outlook;
    private final Telling telling;
    private final Replaying replaying;
    private final Holds holds;
    private final OutboxConfig config;
    private final LongSupplier nanos;
    private Optional<Replay> replay = Optional.empty();
    private long askAt;

    RelayTurns(
            Waiting waiting, Replaying replaying, Sender sender, Holds holds, OutboxConfig config, LongSupplier nanos) {
        this.outlook = new Outlook(waiting, holds, config, nanos);
        this.telling = new Telling(waiting, sender, holds, nanos);
        this.replaying = replaying;
        this.holds = holds;
        this.config = config;
        this.nanos = nanos;
        this.askAt = nanos.getAsLong();
    }

    /** False when nothing could be told. */
    boolean turn() throws SQLException {
        holds.turn();
        if (replay.isPresent() || nanos.getAsLong() - askAt >= 0) {
            replay = replaying.underWay();
            askAt = nanos.getAsLong() + config.poll().toNanos();
        }
        var readAt = nanos.getAsLong();
        var rows = outlook.look();
        telling.tell(withWhatGoesAhead(rows), readAt);
        return tellAgain() | !rows.isEmpty();
    }

    /** True once something was refused for so long that another relay shall try. */
    boolean hasNoLuck() {
        return holds.refusedFor(config.handOver());
    }

    private List<OutboxRow> withWhatGoesAhead(List<OutboxRow> rows) throws SQLException {
        if (replay.isEmpty() || rows.isEmpty()) {
            return rows;
        }
        var lanes = rows.stream().map(OutboxRow::lane).distinct().toList();
        var both = new ArrayList<>(replaying.ahead(replay.get(), lanes));
        both.addAll(rows);
        both.sort(Comparator.comparingLong(OutboxRow::id));
        return both;
    }

    /** Rests while anything is held: what waits is not to be overtaken by what was told long ago. */
    private boolean tellAgain() throws SQLException {
        if (replay.isEmpty() || !holds.none()) {
            return false;
        }
        var under = replay.get();
        var readAt = nanos.getAsLong();
        var rows = replaying.next(under, STEP);
        if (rows.isEmpty()) {
            replaying.done(under);
            replay = Optional.empty();
            LOG.infof("What was appended since %s is told again, to the end", under.from());
            return false;
        }
        var untold = telling.tell(rows, readAt);
        var reached = untold.stream()
                .mapToLong(row -> row.id() - 1)
                .min()
                .orElse(rows.getLast().id());
        replaying.reached(under, Math.max(reached, under.position()), rows.size() - untold.size());
        return true;
    }
}
