package org.careline.kit.problem;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.hibernate.StaleStateException;
import org.jboss.logging.Logger;

/** What lies behind a failure nobody foresaw: something that passes, somebody who was faster, or a bug. */
final class Failures {
    private static final Logger LOG = Logger.getLogger(Failures.class);
    private static final int DEEPEST = 20;

    private Failures() {}

    static Answer answer(Throwable failure) {
        if (causes(failure).anyMatch(Failures::isStale)) {
            return Answer.STALE;
        }
        if (causes(failure).anyMatch(Failures::isForeign)) {
            return Answer.NOT_THERE;
        }
        return causes(failure).anyMatch(Failures::passes) ? Answer.OVERLOADED : Answer.BUG;
    }

    /** The policy of a table refused a row of somebody else's area. */
    private static boolean isForeign(Throwable cause) {
        return cause instanceof SQLException sql
                && "42501".equals(sql.getSQLState())
                && String.valueOf(sql.getMessage()).contains("row-level security");
    }

    private static boolean isStale(Throwable cause) {
        return cause instanceof OptimisticLockException || cause instanceof StaleStateException;
    }

    /**
     * No connection to be had (08, 57, 53), another transaction in the way (40, 55), or too long without a word (25P03): the same
     * request may do later.
     */
    private static boolean passes(Throwable cause) {
        if (!(cause instanceof SQLException sql)) {
            return false;
        }
        var state = sql.getSQLState();
        return state == null
                ? String.valueOf(sql.getMessage()).contains("Acquisition timeout")
                : Stream.of("08", "57", "53", "40", "55", "25P03").anyMatch(state::startsWith);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST);
    }

    /** Messages of libraries may quote a name, so only types and places are logged. */
    static void log(String id, Throwable failure) {
        LOG.errorf(new Nameless(failure, DEEPEST), "a request failed id=%s", id);
    }

    private static final class Nameless extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Nameless(Throwable failure, int deepest) {
            super(failure.getClass().getName(), causeOf(failure, deepest), false, true);
            setStackTrace(failure.getStackTrace());
        }

        private static @org.jspecify.annotations.Nullable Throwable causeOf(Throwable failure, int deepest) {
            var cause = failure.getCause();
            return cause == null || deepest == 0 ? null : new Nameless(cause, deepest - 1);
        }

        @Override
        public String toString() {
            return String.valueOf(getMessage());
        }
    }
}
