package org.careline.kit.web;

import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.Set;

/** Requests that hold a place at the gate; one whose answer has gone, or whose sender has, holds none any more. */
final class Places {
    private final Set<RoutingContext> held = new HashSet<>();

    /** False: all are taken. */
    synchronized boolean take(RoutingContext request, int most) {
        if (isOver(request)) {
            return true;
        }
        if (held.size() >= most) {
            // Not every end is told: a request may be answered before its sender is known.
            held.removeIf(Places::isOver);
        }
        if (held.size() >= most) {
            return false;
        }
        held.add(request);
        request.addEndHandler(_ -> leave(request));
        return true;
    }

    synchronized boolean isEmpty() {
        held.removeIf(Places::isOver);
        return held.isEmpty();
    }

    private synchronized void leave(RoutingContext request) {
        held.remove(request);
    }

    private static boolean isOver(RoutingContext request) {
        return request.response().ended() || request.response().closed();
    }
}
