package org.careline.soak.nemesis;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;
import org.careline.soak.twins.Twins;

/** Puts right what no service can by itself, as docs/operations.md says: asks now one replica, now the other, until one has done it. */
final class Operator {
    private static final String ACCOUNT = "operator";
    private static final int TRIES = 60;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Twins twins;

    Operator(Twins twins) {
        this.twins = twins;
    }

    void orders(Part service, String path, Map<String, ?> form) throws InterruptedException {
        until(service + path, api -> api.post(ACCOUNT, service, path, form), _ -> true);
    }

    void awaits(Part service, String path, Predicate<JsonNode> sign) throws InterruptedException {
        until(service + path, api -> api.get(ACCOUNT, service, path), sign);
    }

    private void until(String what, Function<Api, Answer> call, Predicate<JsonNode> sign) throws InterruptedException {
        for (var tries = 0; tries < TRIES; tries++) {
            if (isDone(new Api(twins.side(tries % 2)), call, sign)) {
                return;
            }
            Thread.sleep(BETWEEN_TRIES);
        }
        throw new IllegalStateException("no replica does it: " + what);
    }

    private static boolean isDone(Api side, Function<Api, Answer> call, Predicate<JsonNode> sign) {
        try {
            return sign.test(call.apply(side).expected().body());
        } catch (RuntimeException e) {
            return false;
        }
    }
}
