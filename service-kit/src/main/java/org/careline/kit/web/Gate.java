package org.careline.kit.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.careline.kit.problem.Answer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is turned away before anything is read: bodies too large, and requests past what the connections can carry. */
@Singleton
class Gate {
    /** Before sign-in, which is the first thing that costs. */
    private static final int BEFORE_AUTHENTICATION = 1000;

    private final GateConfig config;
    private final String technical;
    private final Set<String> streams;
    private final AtomicInteger underWay = new AtomicInteger();

    Gate(GateConfig config, @ConfigProperty(name = "quarkus.http.root-path", defaultValue = "/") String root) {
        this.config = config;
        this.streams = config.streams().orElse(Set.of());
        this.technical = (root.endsWith("/") ? root : root + "/") + "q/";
    }

    void register(@Observes Filters filters) {
        filters.register(this::judgeSize, BEFORE_AUTHENTICATION + 1);
        filters.register(this::admit, BEFORE_AUTHENTICATION);
    }

    private void judgeSize(RoutingContext request) {
        if (announcedLength(request) > config.largestBody().asLongValue()) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request, Answer.TOO_LARGE);
        } else {
            request.next();
        }
    }

    private void admit(RoutingContext request) {
        var path = request.normalizedPath();
        if (path.startsWith(technical) || streams.contains(path)) {
            request.next();
            return;
        }
        if (underWay.incrementAndGet() > config.requestsAtOnce()) {
            underWay.decrementAndGet();
            request.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            answer(request, Answer.OVERLOADED);
            return;
        }
        request.addEndHandler(_ -> underWay.decrementAndGet());
        request.next();
    }

    private static long announcedLength(RoutingContext request) {
        try {
            var header = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
            return header == null ? 0 : Long.parseLong(header);
        } catch (NumberFormatException e) {
            return Long.MAX_VALUE;
        }
    }

    private static void answer(RoutingContext request, Answer answer) {
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
