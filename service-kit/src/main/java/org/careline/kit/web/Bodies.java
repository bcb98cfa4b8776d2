package org.careline.kit.web;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.impl.RoutingContextInternal;
import jakarta.inject.Singleton;
import org.careline.kit.problem.Answer;

/** Waits for a whole body, no longer than it may take and no further than it may grow; meanwhile nothing else is held. */
@Singleton
class Bodies {
    private final GateConfig config;

    Bodies(GateConfig config) {
        this.config = config;
    }

    void receive(RoutingContext routing, Runnable whole) {
        var request = routing.request();
        if (request.isEnded()) {
            whole.run();
            return;
        }
        var body = Buffer.buffer();
        var timer =
                routing.vertx().setTimer(config.bodyWithin().toMillis(), _ -> Gate.turnAway(routing, Answer.TOO_SLOW));
        request.exceptionHandler(_ -> routing.vertx().cancelTimer(timer));
        request.handler(part -> take(routing, body, part, timer));
        request.endHandler(_ -> {
            if (routing.vertx().cancelTimer(timer) && !routing.response().ended()) {
                ((RoutingContextInternal) routing).setBody(body);
                whole.run();
            }
        });
        goOn(routing, request);
        request.resume();
    }

    /** Of a body that somebody else reads. */
    void watch(RoutingContext routing) {
        var timer = routing.vertx().setTimer(config.bodyWithin().toMillis(), _ -> {
            if (!routing.request().isEnded()) {
                routing.request().connection().close();
            }
        });
        routing.addEndHandler(_ -> routing.vertx().cancelTimer(timer));
    }

    private void take(RoutingContext routing, Buffer body, Buffer part, long timer) {
        if (body.length() + part.length() <= config.largestBody().asLongValue()) {
            body.appendBuffer(part);
        } else if (routing.vertx().cancelTimer(timer)) {
            Gate.turnAway(routing, Answer.TOO_LARGE);
        }
    }

    private static void goOn(RoutingContext routing, HttpServerRequest request) {
        if ("100-continue".equalsIgnoreCase(request.getHeader(HttpHeaders.EXPECT))) {
            routing.response().writeContinue();
        }
    }
}
