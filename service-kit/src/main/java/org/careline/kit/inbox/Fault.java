package org.careline.kit.inbox;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.persistence.QueryTimeoutException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whose fault it is that an event could not be heard, the worst first; on doubt it is not the event's own. */
enum Fault {
    /** The surroundings': it passes by itself. */
    PASSING,
    /** Perhaps of this build or its schema, as while a release goes in: it may be gone in minutes. */
    UNCLEAR,
    /** The event's own, or of what the listener makes of it: it never passes. */
    CLEAR;

    /** Connection, transaction rolled back, resources, not in the state wanted, an operator's hand, the system below. */
    private static final Set<String> PASSING_CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** What the event says breaks a type, a constraint or a rule written in the database. */
    private static final Set<String> CLEAR_CLASSES = Set.of("22", "23", "44", "P0");

    /** A server that takes no writes for now, as while a standby is promoted; a transaction silent for too long. */
    private static final Set<String> PASSING_STATES = Set.of("25006", "25P03");

    /** May be a column that a later release added and this build does not know. */
    private static final String NOT_NULL = "23502";

    private static final int DEPTH = 12;

    /** Looks at what was suppressed too: a transaction manager hides there why a commit failed. */
    static Fault of(Throwable error) {
        return within(error, DEPTH);
    }

    private static Fault within(@Nullable Throwable error, int depth) {
        if (error == null || depth == 0) {
            return CLEAR;
        }
        return Arrays.stream(error.getSuppressed())
                .map(hidden -> within(hidden, depth - 1))
                .reduce(worse(alone(error), within(error.getCause(), depth - 1)), Fault::worse);
    }

    private static Fault worse(Fault one, Fault other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Fault alone(Throwable error) {
        return switch (error) {
            case SQLTransientException _ -> PASSING;
            case SQLException e -> ofState(e.getSQLState());
            case LockTimeoutException _ -> PASSING;
            case PessimisticLockException _ -> PASSING;
            case OptimisticLockException _ -> PASSING;
            case QueryTimeoutException _ -> PASSING;
            case SocketException _ -> PASSING;
            case SocketTimeoutException _ -> PASSING;
            case OutOfMemoryError _ -> PASSING;
            case LinkageError _ -> UNCLEAR;
            default -> CLEAR;
        };
    }

    /** No state at all comes from the pool: no connection to be had. */
    private static Fault ofState(@Nullable String state) {
        if (state == null || state.length() < 2 || PASSING_STATES.contains(state)) {
            return PASSING;
        }
        var kind = state.substring(0, 2);
        if (PASSING_CLASSES.contains(kind)) {
            return PASSING;
        }
        return CLEAR_CLASSES.contains(kind) && !state.equals(NOT_NULL) ? CLEAR : UNCLEAR;
    }
}
