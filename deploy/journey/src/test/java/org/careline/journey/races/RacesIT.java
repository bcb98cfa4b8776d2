package org.careline.journey.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.careline.journey.SharedSuite;
import org.careline.journey.SharedSuiteResolver;
import org.careline.local.client.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Any two acts on one patient within fifty milliseconds 同时发生: whichever was first, all services agree with each other and with the rules
 * ({@code -Dcareline.races.seed}, {@code -Dcareline.races.tries}, {@code -Dcareline.races.pairs=VISIT-MOVE,VISIT-DIE}).
 */
@ExtendWith(SharedSuiteResolver.class)
@DisabledIfSystemProperty(named = "careline.journey", matches = "false")
class RacesIT {
    private static final Duration SETTLING = Duration.ofSeconds(90);
    private static final Duration FOR_WHAT_SHOULD_NOT_COME = Duration.ofSeconds(5);
    private static final int BEGINNING_AT_ONCE = 8;
    private static final int RACING_AT_ONCE = 4;

    private final long seed = Long.getLong("careline.races.seed", System.nanoTime() % 1_000_000);
    private final int tries = Integer.getInteger("careline.races.tries", 1);
    private final String chosen = System.getProperty("careline.races.pairs", "");

    @Test
    void whicheverOfTwoActsWasFirstAllServicesEndAsTheRulesAllow(SharedSuite suite) throws Exception {
        var began = Instant.now();
        var calls = new Calls(new Api(suite.running()));
        var hands = new Hands(calls);
        var beginning = new Beginning(hands, calls, suite);
        var pairs = Pair.all().stream()
                .filter(pair -> chosen.isEmpty() || pair.isOneOf(chosen))
                .toList();
        var trials = new Trials(calls, seed).of(pairs, tries);
        System.out.printf("Races: %d, of %d pairs, seed %d%n", trials.size(), pairs.size(), seed);

        atOnce(BEGINNING_AT_ONCE, trials, beginning::of);
        System.out.println("  ready after " + since(began));
        atOnce(RACING_AT_ONCE, trials, trial -> race(hands, trial));
        System.out.println("  raced after " + since(began));
        var breaches = settled(new Verdict(suite, calls, trials));

        System.out.printf("  %d races judged after %s%n", trials.size(), since(began));
        assertThat(breaches).as("seed %d", seed).isEmpty();
    }

    private static String since(Instant began) {
        return Duration.between(began, Instant.now()).toSeconds() + " s";
    }

    private interface Step {
        void of(Trial trial) throws Exception;
    }

    private static void atOnce(int many, List<Trial> trials, Step step) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            var work = trials.stream()
                    .<Callable<Void>>map(trial -> () -> {
                        step.of(trial);
                        return null;
                    })
                    .toList();
            for (Future<Void> one : threads.invokeAll(work)) {
                one.get();
            }
        }
    }

    private static void race(Hands hands, Trial trial) throws Exception {
        var start = new CyclicBarrier(2);
        try (var runners = Executors.newVirtualThreadPerTaskExecutor()) {
            var one = runners.submit(() -> run(hands, trial, trial.pair().one(), start, Math.max(0, -trial.offset())));
            var other =
                    runners.submit(() -> run(hands, trial, trial.pair().other(), start, Math.max(0, trial.offset())));
            one.get();
            other.get();
        }
    }

    private static Void run(Hands hands, Trial trial, Act act, CyclicBarrier start, int wait) throws Exception {
        var ready = hands.ready(act, trial);
        start.await();
        Thread.sleep(wait);
        trial.answers().put(act, ready.get());
        return null;
    }

    /** Waits until nothing is missing any more, then a little for what should not come. */
    private static List<String> settled(Verdict verdict) throws Exception {
        var giveUp = Instant.now().plus(SETTLING);
        var breaches = verdict.breaches();
        while (!breaches.isEmpty() && Instant.now().isBefore(giveUp)) {
            Thread.sleep(3_000);
            breaches = verdict.breaches();
        }
        if (breaches.isEmpty()) {
            Thread.sleep(FOR_WHAT_SHOULD_NOT_COME);
            return verdict.breaches();
        }
        return breaches;
    }
}
