package org.careline.soak;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.careline.local.tools.Checkout;
import org.careline.soak.nemesis.Kind;
import org.careline.soak.twins.Releases;

/**
 * What is asked of a soak.
 *
 * @param faults the kinds that may come
 * @param releases which the replicas run
 * @param betweenStories how often a new patient comes
 */
record Options(
        Duration length,
        long seed,
        List<Kind> faults,
        Releases releases,
        Optional<Sabotage> sabotage,
        Duration betweenStories,
        Path folder) {
    static final Duration USUAL_LENGTH = Duration.ofMinutes(5);
    private static final int BROKERS = 3;
    private static final Duration USUAL_PACE = Duration.ofMillis(1_500);

    static Options usual(Path folder) {
        return new Options(
                USUAL_LENGTH,
                System.nanoTime() % 1_000_000,
                Arrays.asList(Kind.values()),
                Releases.present(),
                Optional.empty(),
                USUAL_PACE,
                folder);
    }

    static Options parse(List<String> words, Path folder) {
        var options = usual(folder);
        for (var at = words.iterator(); at.hasNext(); ) {
            options = options.with(at.next(), at);
        }
        return options;
    }

    private Options with(String word, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(word + " 需要一个值 / needs a value");
        }
        var value = rest.next();
        return switch (word) {
            case "--hours" -> withLength(Duration.ofHours(Long.parseLong(value)));
            case "--minutes" -> withLength(Duration.ofMinutes(Long.parseLong(value)));
            case "--seconds" -> withLength(Duration.ofSeconds(Long.parseLong(value)));
            case "--seed" -> withSeed(Long.parseLong(value));
            case "--faults" -> withFaults(value.equals("none") ? List.of() : Kind.of(value));
            case "--previous" ->
                withReleases(Releases.sideBySide(new Checkout(Path.of(value).toAbsolutePath())));
            case "--sabotage" -> withSabotage(Sabotage.named(value));
            case "--pace" -> withPace(Duration.ofMillis(Long.parseLong(value)));
            default -> throw new IllegalArgumentException("未知选项 / unknown option: " + word);
        };
    }

    /** Several only where one of them is to go away: each costs a process. */
    int brokers() {
        return faults.contains(Kind.BROKER_AWAY) ? BROKERS : 1;
    }

    Options withLength(Duration wanted) {
        return new Options(wanted, seed, faults, releases, sabotage, betweenStories, folder);
    }

    Options withFaults(List<Kind> wanted) {
        return new Options(length, seed, wanted, releases, sabotage, betweenStories, folder);
    }

    Options withSeed(long wanted) {
        return new Options(length, wanted, faults, releases, sabotage, betweenStories, folder);
    }

    Options withReleases(Releases wanted) {
        return new Options(length, seed, faults, wanted, sabotage, betweenStories, folder);
    }

    Options withPace(Duration wanted) {
        return new Options(length, seed, faults, releases, sabotage, wanted, folder);
    }

    Options withSabotage(Sabotage wanted) {
        return new Options(length, seed, faults, releases, Optional.of(wanted), betweenStories, folder);
    }
}
