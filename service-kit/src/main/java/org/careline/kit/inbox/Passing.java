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

/** Tells errors that may pass by themselves from those that never do. On doubt about the database: it may pass. */
final class Passing {
    /** Connection, transaction rolled back, resources, not in the state wanted, an operator's hand, the system below. */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "55", "57", "58");

    /** A server that takes no writes for now, as while a standby is promoted. */
    private static final String READ_ONLY = "25006";

    /** The server has ended a transaction in which nothing was said for too long, as while this process stood still. */
    private static final String SILENT = "25P03";

    private static final int DEPTH = 12;

    private Passing() {}

    /** Looks at what was suppressed too: a transaction manager hides there why a commit failed. */
    static boolean is(Throwable error) {
        return isWithin(error, DEPTH);
    }

    private static boolean isWithin(@Nullable Throwable error, int depth) {
        if (error == null || depth == 0) {
            return false;
        }
        return isAlone(error)
                || isWithin(error.getCause(), depth - 1)
                || Arrays.stream(error.getSuppressed()).anyMatch(hidden -> isWithin(hidden, depth - 1));
    }

    private static boolean isAlone(Throwable error) {
        return switch (error) {
            case SQLTransientException _ -> true;
            case SQLException e -> passing(e.getSQLState());
            case LockTimeoutException _ -> true;
            case PessimisticLockException _ -> true;
            case OptimisticLockException _ -> true;
            case QueryTimeoutException _ -> true;
            case SocketException _ -> true;
            case SocketTimeoutException _ -> true;
            case OutOfMemoryError _ -> true;
            default -> false;
        };
    }

    /** No state at all comes from the pool: no connection to be had. */
    private static boolean passing(@Nullable String state) {
        return state == null
                || state.length() < 2
                || state.equals(READ_ONLY)
                || state.equals(SILENT)
                || CLASSES.contains(state.substring(0, 2));
    }
}
