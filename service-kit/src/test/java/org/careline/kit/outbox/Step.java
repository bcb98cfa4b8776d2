package org.careline.kit.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.careline.kit.outbox.SimulatedKafka.Weather;

/** One thing that happens to an outbox and its relays. */
sealed interface Step {
    List<Lane> LANES = Stream.of("facts", "other facts", "states")
            .flatMap(topic -> Stream.of("a", "b", "c").map(key -> new Lane(topic, key)))
            .toList();
    List<Weather> WEATHERS = List.of(
            Weather.FAIR,
            new Weather(30, 10, 0, 0, 0, 0),
            new Weather(20, 10, 0, 0, 40, 0),
            new Weather(10, 10, 5, 0, 20, 10),
            new Weather(10, 0, 0, 10, 10, 0));

    void play(Simulation simulation);

    record Append(Lane lane, int rows, boolean committedLate) implements Step {
        @Override
        public void play(Simulation simulation) {
            for (int n = 0; n < rows; n++) {
                simulation.outbox.append(lane, committedLate && n == rows - 1);
            }
        }
    }

    record Commit() implements Step {
        @Override
        public void play(Simulation simulation) {
            simulation.outbox.commitAll();
        }
    }

    record Turns(int times, long seed, Weather weather, int heldUpAfter) implements Step {
        @Override
        public void play(Simulation simulation) {
            var chance = new Random(seed);
            for (int n = 0; n < times; n++) {
                simulation.turn(weather, chance, n == 0 ? heldUpAfter : -1);
            }
        }
    }

    record Pass(int millis) implements Step {
        @Override
        public void play(Simulation simulation) {
            simulation.pass(Duration.ofMillis(millis));
        }
    }

    record Away(String topic, int partition, int millis) implements Step {
        @Override
        public void play(Simulation simulation) {
            simulation.kafka.away(topic, partition, Duration.ofMillis(millis));
        }
    }

    /** The leader ends, in order or not. */
    record End(boolean clean) implements Step {
        @Override
        public void play(Simulation simulation) {
            if (clean) {
                simulation.end();
            } else {
                simulation.crash();
            }
        }
    }

    record Retry() implements Step {
        @Override
        public void play(Simulation simulation) {
            simulation.outbox.retryAll();
        }
    }

    record Replaying(int from) implements Step {
        @Override
        public void play(Simulation simulation) {
            simulation.askForReplay(from);
        }
    }

    record Cancel() implements Step {
        @Override
        public void play(Simulation simulation) {
            simulation.cancelReplay();
        }
    }

    static Arbitrary<List<Step>> histories() {
        var lane = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.of(LANES)),
                Tuple.of(1, Arbitraries.of(new Lane("facts", "a"), new Lane("states", "a"))));
        Arbitrary<Step> append = Combinators.combine(
                        lane, Arbitraries.integers().between(1, 6), Arbitraries.of(true, false))
                .as(Append::new);
        Arbitrary<Step> turns = Combinators.combine(
                        Arbitraries.integers().between(1, 4),
                        Arbitraries.longs(),
                        Arbitraries.of(WEATHERS),
                        Arbitraries.frequency(Tuple.of(4, -1), Tuple.of(3, 0), Tuple.of(2, 1), Tuple.of(1, 4)))
                .as(Turns::new);
        Arbitrary<Step> away = Combinators.combine(
                        lane.map(Lane::topic),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(100, 5_000))
                .as(Away::new);
        return Arbitraries.frequencyOf(
                        Tuple.of(8, append),
                        Tuple.of(10, turns),
                        Tuple.of(5, Arbitraries.integers().between(1, 4_000).map(Pass::new)),
                        Tuple.of(2, away),
                        Tuple.of(2, Arbitraries.of(true, false).map(End::new)),
                        Tuple.of(2, Arbitraries.just(new Commit())),
                        Tuple.of(1, Arbitraries.just(new Retry())),
                        Tuple.of(2, Arbitraries.integers().between(0, 30).map(Replaying::new)),
                        Tuple.of(1, Arbitraries.just(new Cancel())))
                .list()
                .ofMinSize(3)
                .ofMaxSize(60);
    }
}
