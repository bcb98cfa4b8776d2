package org.careline.local.demo.play;

import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.careline.local.client.Answer;

/** Where the play is seen: prints each hop with its time and who did it, and ends the play at the first hop that does not come. */
final class Stage {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(25);
    private static final int NOT_THERE = 404;
    private static final String BY_THE_DEMO = "✎";
    private static final String BY_THE_SUITE = "→";

    private final PrintStream out;
    private final Instant end;
    private final Instant start = Instant.now();
    private Instant before = start;
    private int steps;

    Stage(PrintStream out, Duration limit) {
        this.out = out;
        this.end = start.plus(limit);
    }

    void title(String chinese, String english) {
        out.printf("%n%s · %s%n", chinese, english);
        before = Instant.now();
    }

    /** Something a person would do: the demo does it, and says so. */
    Answer act(String chinese, String english, Supplier<Answer> doing) {
        var answer = doing.get();
        if (!answer.ok()) {
            throw new NotSeenException(english, "answered " + answer.status() + " " + answer.body());
        }
        print(BY_THE_DEMO, chinese, english + " (by the demo)", Instant.now());
        return answer;
    }

    /** Something that is none of the person's business: the demo tries, and for that person there is no such thing. */
    void refused(String chinese, String english, Supplier<Answer> trying) {
        var answer = trying.get();
        if (answer.status() != NOT_THERE) {
            throw new NotSeenException(english, "answered " + answer.status());
        }
        print(BY_THE_DEMO, chinese, english + " (tried by the demo)", Instant.now());
    }

    /** Something the suite must do by itself, in time. */
    <T> T see(String chinese, String english, Supplier<Optional<T>> look) {
        return see(chinese, english, look, seen -> Instant.now());
    }

    /** @param moment when it happened, where somebody noted it */
    <T> T see(String chinese, String english, Supplier<Optional<T>> look, Function<T, Instant> moment) {
        var deadline = earlier(Instant.now().plus(PATIENCE), end);
        while (true) {
            var seen = look.get();
            if (seen.isPresent()) {
                print(BY_THE_SUITE, chinese, english, moment.apply(seen.get()));
                return seen.get();
            }
            if (Instant.now().isAfter(deadline)) {
                throw new NotSeenException(english, "not seen in time");
            }
            pause(BETWEEN_LOOKS);
        }
    }

    /** Something that must not happen: looked for over a while that is long against the time the suite takes. */
    void seeNothing(String chinese, String english, Duration watched, Supplier<? extends Optional<?>> look) {
        var until = Instant.now().plus(watched);
        while (Instant.now().isBefore(until)) {
            var seen = look.get();
            if (seen.isPresent()) {
                throw new NotSeenException(english, "but there was " + seen.get());
            }
            pause(BETWEEN_LOOKS);
        }
        print(BY_THE_SUITE, chinese, english, Instant.now());
    }

    /** What the last hop brought, as it is read where it came 到达内容. */
    void shown(String chinese, String english) {
        out.printf("%25s%s · %s%n", "", chinese, english);
    }

    int steps() {
        return steps;
    }

    Duration taken() {
        return Duration.between(start, Instant.now());
    }

    private void print(String by, String chinese, String english, Instant at) {
        steps++;
        out.printf(
                "  %7.3f s  +%6d ms  %s %s · %s%n",
                Duration.between(start, at).toMillis() / 1000.0,
                Math.max(0, Duration.between(before, at).toMillis()),
                by,
                chinese,
                english);
        out.flush();
        if (by.equals(BY_THE_DEMO)) {
            before = at;
        }
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the play was broken off", e);
        }
    }
}
