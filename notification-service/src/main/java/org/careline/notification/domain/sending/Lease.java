package org.careline.notification.domain.sending;

import java.time.Duration;

/**
 * For how long a message taken is one process's alone.
 *
 * @param call the longest a call lasts
 */
public record Lease(Duration length, Duration call) {
    public Lease {
        if (call.compareTo(length) >= 0) {
            throw new IllegalArgumentException("a lease is longer than a call: " + length + ", " + call);
        }
    }

    /** Who was held up since it was taken does not begin a call that others may begin meanwhile. */
    public boolean allowsCallAfter(Duration sinceTaken) {
        return sinceTaken.plus(call).compareTo(length) <= 0;
    }
}
