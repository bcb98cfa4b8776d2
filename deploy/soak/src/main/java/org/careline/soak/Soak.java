package org.careline.soak;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.careline.local.Ports;
import org.careline.local.SuiteOptions;
import org.careline.local.client.Api;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoLoader;
import org.careline.soak.checker.Checker;
import org.careline.soak.history.History;
import org.careline.soak.look.Look;
import org.careline.soak.look.Observer;
import org.careline.soak.nemesis.Kind;
import org.careline.soak.nemesis.Nemesis;
import org.careline.soak.people.Calls;
import org.careline.soak.people.People;
import org.careline.soak.twins.Layout;
import org.careline.soak.twins.Twins;

/** A soak 浸泡试验: the suite in two replicas, people at work, a nemesis over it, and in the end the verdict. */
public final class Soak {
    private static final Duration PROGRESS = Duration.ofSeconds(30);
    private static final Duration SETTLING = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final SuiteOptions suite;
    private final Layout layout;
    private final Options options;
    private final Consumer<String> out;

    Soak(SuiteOptions suite, Layout layout, Options options) {
        this.suite = suite;
        this.layout = layout;
        this.options = options;
        this.out = suite.out();
    }

    /** What {@code ./careline soak} calls; answers 0 only with zero breaches. */
    public static int run(SuiteOptions usual, List<String> words) throws Exception {
        var folder = usual.checkout().root().resolve("target/soak");
        var options = Options.parse(words, folder);
        var layout = usual.ports().base() == Ports.USUAL
                ? Layout.free()
                : new Layout(usual.ports().base());
        var verdict = new Soak(usual, layout, options).run();
        return verdict.breaches().isEmpty() ? 0 : 1;
    }

    Verdict run() throws Exception {
        return run(this::rage);
    }

    Verdict run(Plan plan) throws Exception {
        out.accept("浸泡 soak: seed " + options.seed() + ", " + options.length().toMinutes() + " min, faults "
                + options.faults().stream().map(kind -> kind.word()).toList());
        try (var disk = Disk.under(options.folder().resolve("data"), options);
                var history = new History(options.folder().resolve("history.jsonl"));
                var twins = Twins.start(suite.withData(disk.folder()), layout, options.brokers(), options.releases())) {
            new DemoLoader(new Api(twins.side(0)), new DemoArea()).loadDirectory((step, done, of) -> {});
            if (options.sabotage().isPresent()) {
                options.sabotage().get().on(twins.suite());
            }
            soak(twins, history, plan, possible(disk, twins));
            var verdict = settled(twins, history);
            out.accept(verdict.text());
            out.accept("历史 history: " + options.folder().resolve("history.jsonl"));
            return verdict;
        }
    }

    /** What this machine cannot do is said and left out. */
    private List<Kind> possible(Disk disk, Twins twins) {
        var left = new ArrayList<>(options.faults());
        if (!disk.ownDisk() && left.remove(Kind.DISK)) {
            out.accept("  不做 left out: disk (no small disk may be mounted here)");
        }
        if (!twins.all().getFirst().clock().canBeTurned() && left.remove(Kind.CLOCK)) {
            out.accept("  不做 left out: clock (no C compiler here)");
        }
        if (options.releases().before().isEmpty() && left.remove(Kind.UPGRADE)) {
            out.accept("  不做 left out: upgrade (needs --previous)");
        }
        return left;
    }

    private void rage(Twins twins, History history, List<Kind> faults) throws Exception {
        new Nemesis(twins, history, options.seed(), faults).rage(Instant.now().plus(options.length()));
    }

    private void soak(Twins twins, History history, Plan plan, List<Kind> faults) throws Exception {
        var over = new CountDownLatch(1);
        var calls = new Calls(List.of(new Api(twins.side(0)), new Api(twins.side(1))));
        try (var observer = Observer.start(twins.suite(), history);
                var people = new People(calls, history, options.seed(), options.betweenStories());
                var threads = Executors.newVirtualThreadPerTaskExecutor();
                var clock = Executors.newSingleThreadScheduledExecutor()) {
            var every = PROGRESS.toSeconds();
            clock.scheduleAtFixedRate(
                    () -> out.accept("  " + Verdict.progress(history.lines())), every, every, TimeUnit.SECONDS);
            var carriedOut = threads.submit(() -> {
                try {
                    plan.carryOut(twins, history, faults);
                } finally {
                    over.countDown();
                }
                return null;
            });
            people.workUntil(over);
            carriedOut.get();
            people.rest();
            settle(twins, history);
        }
    }

    /** Waits until nothing is missing any more, then a little for what should not come. */
    private void settle(Twins twins, History history) throws Exception {
        // What is broken on purpose never settles.
        var giveUp = Instant.now().plus(options.sabotage().isPresent() ? SETTLING.dividedBy(4) : SETTLING);
        while (Instant.now().isBefore(giveUp)) {
            Thread.sleep(BETWEEN_LOOKS);
            var lines = new ArrayList<>(history.lines());
            lines.addAll(Look.at(twins.suite()));
            var breaches = Checker.judge(lines).stream()
                    .flatMap(findings -> findings.breaches().stream())
                    .toList();
            if (breaches.isEmpty()) {
                return;
            }
            out.accept(
                    "  稳定中 settling: " + breaches.size() + " not as it should be yet, such as " + breaches.getFirst());
        }
    }

    private Verdict settled(Twins twins, History history) throws Exception {
        Look.at(twins.suite()).forEach(history::write);
        return Verdict.of(history, Checker.judge(history.lines()));
    }
}
