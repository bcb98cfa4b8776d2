package org.careline.kit.web;

import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Requests that hold a place at the gate; one whose answer has gone, or whose sender has, holds none any more.
 * Nothing of Vert.x is called under the lock: a connection that ends holds its own and asks for this one.
 */
final class Places {
    private static final long BETWEEN_QUESTIONS = Duration.ofSeconds(1).toNanos();

    private final Map<RoutingContext, Context> held = new HashMap<>();
    private long asked = System.nanoTime() - BETWEEN_QUESTIONS;

    /** False: all are taken. */
    boolean take(RoutingContext request, int most) {
        if (!enter(request, request.vertx().getOrCreateContext(), most)) {
            ask();
            return false;
        }
        request.addEndHandler(_ -> leave(request));
        leaveIfOver(request);
        return true;
    }

    /** One that was left untold is seen at the next question. */
    boolean isEmpty() {
        ask();
        return isFree();
    }

    private synchronized boolean isFree() {
        return held.isEmpty();
    }

    private void ask() {
        questions().forEach((other, context) -> context.runOnContext(_ -> leaveIfOver(other)));
    }

    private synchronized boolean enter(RoutingContext request, Context context, int most) {
        if (held.size() >= most) {
            return false;
        }
        held.put(request, context);
        return true;
    }

    /** Whom to ask whether they are still here: not every end is told. Once in a while, however many are turned away. */
    private synchronized Map<RoutingContext, Context> questions() {
        var now = System.nanoTime();
        if (now - asked < BETWEEN_QUESTIONS) {
            return Map.of();
        }
        asked = now;
        return Map.copyOf(held);
    }

    private void leaveIfOver(RoutingContext request) {
        if (request.response().ended() || request.response().closed()) {
            leave(request);
        }
    }

    private synchronized void leave(RoutingContext request) {
        held.remove(request);
    }
}
