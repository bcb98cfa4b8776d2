package org.careline.journey.races;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;

/** A client with manners: it reads before it changes, reads again when somebody was faster, and asks again a service that is busy. */
record Calls(Api api) {
    private static final int STALE = 412;
    private static final int TRIES = 60;
    private static final long PAUSE = 250;
    private static final Duration LONGEST = Duration.ofSeconds(90);

    Answer get(String user, Part service, String path) {
        return definite(() -> api.get(user, service, path));
    }

    Answer create(String user, Part service, String path, Object form) {
        var key = UUID.randomUUID().toString();
        return definite(() -> api.create(user, service, path, key, form));
    }

    /** Read now, changed when it is asked for; on what stands then, when somebody was faster. */
    Supplier<Answer> change(String user, Part service, String path, String act, Supplier<Object> form) {
        var read = get(user, service, path);
        var key = UUID.randomUUID().toString();
        return () -> {
            var before = read;
            while (before.ok()) {
                var etag = before.etag();
                var answer = definite(() -> api.replace(user, service, path + act, etag, key, form.get()));
                if (answer.status() != STALE) {
                    return answer;
                }
                before = get(user, service, path);
            }
            return before;
        };
    }

    /** Who has the duty there from today on, once a second person has confirmed it. */
    Answer propose(String user, String path, String station, String today) {
        var present = get(user, Part.REGISTRY, path);
        var form = Map.of("holders", List.of(Map.of("organisation", station, "rank", 1, "from", today)));
        return definite(() -> api.put(user, Part.REGISTRY, path, present.etag(), form));
    }

    private static Answer definite(Supplier<Answer> call) {
        for (var again = 0; again < TRIES; again++) {
            try {
                var answer = call.get();
                if (answer.status() < 500 && answer.status() != 429 && answer.status() != 401) {
                    return answer;
                }
            } catch (UncheckedIOException e) {
                // No answer: asked again with the same key.
            }
            pause();
        }
        throw new IllegalStateException("no definite answer");
    }

    /** What comes a moment later. */
    static <T> T until(String what, Supplier<Optional<T>> look) {
        var giveUp = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(giveUp)) {
            var seen = look.get();
            if (seen.isPresent()) {
                return seen.get();
            }
            pause();
        }
        throw new IllegalStateException("not seen in " + LONGEST + ": " + what);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
