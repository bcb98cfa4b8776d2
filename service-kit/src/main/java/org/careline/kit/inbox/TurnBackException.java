package org.careline.kit.inbox;

import org.jspecify.annotations.Nullable;

/** Something before what came was not heard: what the database or the log now is differs from what was known of it. */
final class TurnBackException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int partition;
    private final transient Ledger.Place held;
    private final transient @Nullable Anew anew;

    /**
     * A log that was begun anew.
     *
     * @param stood where the listener stood in the log that is lost
     * @param epoch of the leader that began it
     */
    record Anew(long stood, int epoch) {}

    private TurnBackException(String message, int partition, Ledger.Place held, @Nullable Anew anew) {
        super(message);
        this.partition = partition;
        this.held = held;
        this.anew = anew;
    }

    /** The database was set back, as by a restore or a failover that lost its tail; up to here it still knows everything. */
    static TurnBackException setBack(int partition, Ledger.Place held) {
        return new TurnBackException("the database was set back", partition, held, null);
    }

    /** The broker lost its log and began it anew: all of it is read, ids tell what was heard. */
    static TurnBackException begunAnew(int partition, Anew anew) {
        return new TurnBackException("the log was begun anew", partition, new Ledger.Place(0, anew.epoch()), anew);
    }

    int partition() {
        return partition;
    }

    Ledger.Place held() {
        return held;
    }

    @Nullable
    Anew anew() {
        return anew;
    }

    /** Throws on what a transaction manager may have wrapped. */
    static void rethrow(Throwable error) {
        for (@Nullable Throwable each = error; each != null; each = each.getCause()) {
            if (each instanceof TurnBackException back) {
                throw back;
            }
        }
    }
}
