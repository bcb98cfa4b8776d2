package org.careline.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.careline.soak.history.History;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.FaultBegan;
import org.careline.soak.history.Line.FaultHealed;
import org.careline.soak.history.Line.Heard;
import org.careline.soak.nemesis.Kind;
import org.careline.soak.twins.Release;
import org.careline.soak.twins.Twin;
import org.careline.soak.twins.Twins;

/** From the release before to the present one, half the way back, and forward again, with time to work at each halt. */
record UpgradePlan(Duration halt) implements Plan {
    private static final int FIRST = 0;
    private static final int SECOND = 1;

    @Override
    public void carryOut(Twins twins, History history, List<Kind> faults) throws Exception {
        var way = new Way(twins, history, halt, new AtomicInteger());
        way.halt("the release before alone");
        OneMoreMigration.on(twins.suite());
        way.go(SECOND, Release.PRESENT);
        way.halt("side by side");
        way.go(FIRST, Release.PRESENT);
        way.halt("the present release alone");
        way.go(FIRST, Release.BEFORE);
        way.halt("side by side, the other way round");
        way.go(FIRST, Release.PRESENT);
        way.halt("the present release alone again");
    }

    private record Way(Twins twins, History history, Duration halt, AtomicInteger changes) {
        /** People work on while all the first, or all the second replicas change. */
        void go(int replica, Release release) throws Exception {
            try (var hands = Executors.newVirtualThreadPerTaskExecutor()) {
                var changing = twins.replicas(replica).stream()
                        .map(twin -> (Callable<Void>) () -> change(twin, release))
                        .toList();
                for (var change : hands.invokeAll(changing)) {
                    change.get();
                }
            }
        }

        private Void change(Twin twin, Release release) throws Exception {
            var number = changes.incrementAndGet();
            var target = twin.name() + " to " + release.words();
            history.write(new FaultBegan(Instant.now(), number, Kind.UPGRADE.word(), target));
            twin.stop();
            twin.startFrom(release);
            history.write(new FaultHealed(Instant.now(), number, Kind.UPGRADE.word(), target));
            return null;
        }

        void halt(String where) throws InterruptedException {
            var assessed = history.of(Assessed.class).size();
            var heard = history.of(Heard.class).size();
            Thread.sleep(halt);
            if (history.of(Assessed.class).size() == assessed
                    || history.of(Heard.class).size() == heard) {
                throw new IllegalStateException("nobody worked, or nobody heard of it: " + where);
            }
        }
    }
}
