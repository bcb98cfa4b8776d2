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
    private static final Duration PATIENCE = Duration.ofMinutes(8);
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(2);

    private final Twins twins;

    Operator(Twins twins) {
        this.twins = twins;
    }

    void orders(Part service, String path, Map<String, ?> form) throws InterruptedException {
        until("orders " + service + path, api -> api.post(ACCOUNT, service, path, form), _ -> true);
    }

    void awaits(Part service, String path, Predicate<JsonNode> sign) throws InterruptedException {
        until("awaits " + service + path, api -> api.get(ACCOUNT, service, path), sign);
    }

    private void until(String what, Function<Api, Answer> call, Predicate<JsonNode> sign) throws InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        String last;
        var tries = 0;
        do {
            try {
                var body =
                        call.apply(new Api(twins.side(tries++ % 2))).expected().body();
                if (sign.test(body)) {
                    return;
                }
                last = body.toString();
            } catch (RuntimeException e) {
                last = e.toString();
            }
            Thread.sleep(BETWEEN_TRIES);
        } while (System.nanoTime() < end);
        throw new IllegalStateException("no replica does it: operator " + what + ", at last " + last);
    }
}
