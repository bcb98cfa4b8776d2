package org.careline.soak.people;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;

/** A client that asks now one replica, now the other, until one has answered definitely, and gives up in the end. */
public final class Calls {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Duration PATIENCE = Duration.ofSeconds(150);
    private static final int FIRST_PAUSE = 300;
    private static final int LONGEST_PAUSE = 3_000;

    private final List<Api> sides;

    public Calls(List<Api> sides) {
        this.sides = List.copyOf(sides);
    }

    static LocalDate today() {
        return LocalDate.now(ZONE);
    }

    /** Nothing: no definite answer came; whether it was done is open. A definite no is an answer. */
    Optional<Answer> ask(Function<Api, Answer> call) {
        var giveUp = Instant.now().plus(PATIENCE);
        var side = ThreadLocalRandom.current().nextInt(sides.size());
        for (var wait = FIRST_PAUSE; Instant.now().isBefore(giveUp); wait = Math.min(2 * wait, LONGEST_PAUSE)) {
            var outcome = attempt(call, sides.get(side++ % sides.size()));
            if (outcome.filter(Calls::isDefinite).isPresent()) {
                return outcome;
            }
            pause(wait);
        }
        return Optional.empty();
    }

    private static Optional<Answer> attempt(Function<Api, Answer> call, Api api) {
        try {
            return Optional.of(call.apply(api));
        } catch (RuntimeException e) {
            // No answer, or no token for the asking: either way nothing is known.
            return Optional.empty();
        }
    }

    /** 404 may be a copy that lags, 412 a version that moved on, 401 a service that cannot reach Keycloak. */
    private static boolean isDefinite(Answer answer) {
        return switch (answer.status()) {
            case 401, 404, 408, 412, 425, 429 -> false;
            default -> answer.status() < 500;
        };
    }

    static void pause() {
        pause(FIRST_PAUSE);
    }

    private static void pause(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
