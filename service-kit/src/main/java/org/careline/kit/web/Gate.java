package org.careline.kit.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import org.careline.kit.problem.Answer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * What is turned away before anything is done: bodies too large or too slow, and requests past what the connections can carry.
 * A request takes its place only when it has arrived whole; who has not signed in takes none of those who have.
 */
@Singleton
class Gate {
    /** Before sign-in, which is the first thing that costs. */
    private static final int BEFORE_AUTHENTICATION = 1000;
    /** When it is known who asks, before it is judged whether they may. */
    private static final int AFTER_AUTHENTICATION = 150;
    /** The library of sign-in reads these bodies itself. */
    private static final String BACK_CHANNEL = "/back-channel-logout";

    private static final long TO_READ_THE_ANSWER = 2000;

    private final GateConfig config;
    private final Bodies bodies;
    private final Strangers strangers;
    private final String technical;
    private final Set<String> streams;
    private final Places known = new Places();

    Gate(
            GateConfig config,
            Bodies bodies,
            Strangers strangers,
            @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String root) {
        this.config = config;
        this.bodies = bodies;
        this.strangers = strangers;
        this.streams = config.streams().orElse(Set.of());
        this.technical = (root.endsWith("/") ? root : root + "/") + "q/";
    }

    void register(@Observes Filters filters) {
        filters.register(this::judgeSize, BEFORE_AUTHENTICATION);
        filters.register(this::receive, AFTER_AUTHENTICATION);
    }

    private void judgeSize(RoutingContext request) {
        Visitor.of(request).ifPresent(visitor -> visitor.asks(request));
        if (announcedLength(request) > config.largestBody().asLongValue()) {
            turnAway(request, Answer.TOO_LARGE);
        } else {
            request.next();
        }
    }

    private void receive(RoutingContext request) {
        if (request.normalizedPath().endsWith(BACK_CHANNEL)) {
            bodies.watch(request);
            request.next();
            return;
        }
        Identities.whenKnown(request, stranger -> {
            if (!stranger) {
                Visitor.of(request).ifPresent(Visitor::isKnown);
                bodies.receive(request, () -> admit(request, known, config.requestsAtOnce()));
            } else if (strangers.enter(request)) {
                bodies.receive(request, () -> admit(request, strangers.all(), config.strangersAtOnce()));
            } else {
                turnAway(request, Answer.TOO_MANY_REQUESTS);
            }
        });
    }

    private void admit(RoutingContext request, Places places, int most) {
        var path = request.normalizedPath();
        if (path.startsWith(technical) || streams.contains(path) || places.take(request, most)) {
            request.next();
        } else {
            answer(request, Answer.OVERLOADED);
        }
    }

    private static long announcedLength(RoutingContext request) {
        try {
            var header = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    /** What still comes of the body is thrown away, for as long as it takes to read the answer. */
    static void turnAway(RoutingContext request, Answer answer) {
        if (!request.response().ended()) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
        }
        answer(request, answer);
        if (!request.request().isEnded()) {
            request.request().resume();
            request.vertx()
                    .setTimer(
                            TO_READ_THE_ANSWER,
                            _ -> request.request().connection().close());
        }
    }

    private static void answer(RoutingContext request, Answer answer) {
        if (request.response().ended() || request.response().closed()) {
            return;
        }
        if (answer == Answer.OVERLOADED || answer == Answer.TOO_MANY_REQUESTS) {
            request.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        request.response()
                .setStatusCode(answer.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(new JsonObject()
                        .put("type", answer.type())
                        .put("title", answer.title())
                        .put("status", answer.status())
                        .encode());
    }
}
