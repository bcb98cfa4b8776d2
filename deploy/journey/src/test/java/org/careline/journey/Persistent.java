package org.careline.journey;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Function;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;

/** A client that takes only a definite 2xx for done: an unknown outcome is asked again with the same key. */
final class Persistent {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Api api;

    Persistent(Api api) {
        this.api = api;
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    Answer untilAnswered(Function<Api, Answer> call) {
        var giveUp = Instant.now().plus(PATIENCE);
        while (true) {
            var outcome = attempt(call);
            if (outcome.ok()) {
                return outcome;
            }
            if (Instant.now().isAfter(giveUp) || definiteNo(outcome.status())) {
                throw new IllegalStateException("answered " + outcome.status() + ": " + outcome.body());
            }
            pause();
        }
    }

    private Answer attempt(Function<Api, Answer> call) {
        try {
            return call.apply(api);
        } catch (UncheckedIOException e) {
            return new Answer(0, com.fasterxml.jackson.databind.node.MissingNode.getInstance(), null);
        }
    }

    /** 404 may be a copy that lags, 412 a version that moved on, 401 a service that has not reached Keycloak yet: worth asking again. */
    private static boolean definiteNo(int status) {
        return status / 100 == 4 && status != 404 && status != 412 && status != 429 && status != 401;
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
