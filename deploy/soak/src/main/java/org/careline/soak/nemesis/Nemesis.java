package org.careline.soak.nemesis;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import org.careline.local.Part;
import org.careline.soak.history.History;
import org.careline.soak.history.Line.FaultBegan;
import org.careline.soak.history.Line.FaultHealed;
import org.careline.soak.twins.Twin;
import org.careline.soak.twins.Twins;
import org.careline.soak.twins.Weather;

/** Brings faults over the suite in squalls 一阵: some at once, then all healed, then a time to get up again. */
public final class Nemesis {
    private static final int MOST_AT_ONCE = 3;
    private static final Duration QUIET = Duration.ofSeconds(40);
    private static final int TRIES = 10;
    private static final int SHORTEST = 5;
    private static final int LONGEST = 90;

    private final Twins twins;
    private final History history;
    private final Random random;
    private final List<Kind> kinds;
    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    private int number;

    public Nemesis(Twins twins, History history, long seed, List<Kind> kinds) {
        this.twins = twins;
        this.history = history;
        this.random = new Random(seed);
        this.kinds = List.copyOf(kinds);
    }

    private record Running(int number, Kind kind, Fault fault, Instant heals) {}

    /** One squall after the other until then; everything is healed when it returns. */
    public void rage(Instant end) throws Exception {
        while (Instant.now().isBefore(end)) {
            squall(atOnce(), longest(end));
            rest(end);
        }
    }

    /** Where nothing may go wrong, the whole time. */
    private void rest(Instant end) throws InterruptedException {
        var left = Duration.between(Instant.now(), end);
        Thread.sleep(kinds.isEmpty() || left.compareTo(QUIET) < 0 ? left : QUIET);
    }

    /** Of few kinds all come at once: a short round has no time for a second squall. */
    private int atOnce() {
        return kinds.size() <= MOST_AT_ONCE ? kinds.size() : 2 + random.nextInt(MOST_AT_ONCE - 1);
    }

    private static int longest(Instant end) {
        return (int) Math.clamp(Duration.between(Instant.now(), end).toSeconds(), SHORTEST + 1, LONGEST);
    }

    /** So many faults at once, each of another kind and target, each for a time of its own up to the longest. */
    public void squall(int faults, int longest) throws Exception {
        var running = new ArrayList<Running>();
        var targets = new HashSet<String>();
        for (var i = 0; i < faults; i++) {
            begin(targets, longest, running);
            Thread.sleep(random.nextInt(3_000));
        }
        try (var healers = Executors.newVirtualThreadPerTaskExecutor()) {
            var healing =
                    running.stream().map(one -> healers.submit(() -> heal(one))).toList();
            for (var one : healing) {
                one.get();
            }
        }
        revive();
    }

    /** A replica that ended by itself is started again, as its keeper would. */
    private void revive() throws Exception {
        for (var twin : twins.all()) {
            if (!twin.isRunning()) {
                var one = ++number;
                history.write(new FaultBegan(Instant.now(), one, "ended-by-itself", twin.name()));
                twin.start();
                history.write(new FaultHealed(Instant.now(), one, "ended-by-itself", twin.name()));
            }
        }
    }

    private void begin(Set<String> taken, int longest, List<Running> running) throws Exception {
        var kind = rarest(running.stream().map(Running::kind).toList());
        var fault = fault(kind);
        for (var tries = 0; !Collections.disjoint(taken, fault.places()); tries++) {
            if (tries == TRIES) {
                return;
            }
            fault = fault(kind);
        }
        taken.addAll(fault.places());
        var drawn = Duration.ofSeconds(SHORTEST + random.nextInt(Math.max(1, longest - SHORTEST)));
        history.write(new FaultBegan(Instant.now(), ++number, kind.word(), fault.target()));
        counts.merge(kind, 1, Integer::sum);
        fault.begin();
        var heals = Instant.now().plus(fault.lasts().orElse(drawn));
        running.add(new Running(number, kind, fault, heals));
    }

    /** Drawn among the kinds that came least so far: none is forgotten in a short round. */
    private Kind rarest(List<Kind> present) {
        var open = kinds.stream().filter(kind -> !present.contains(kind)).toList();
        var candidates = open.isEmpty() ? kinds : open;
        var least = candidates.stream()
                .mapToInt(kind -> counts.getOrDefault(kind, 0))
                .min()
                .orElse(0);
        var rarest = candidates.stream()
                .filter(kind -> counts.getOrDefault(kind, 0) == least)
                .toList();
        return rarest.get(random.nextInt(rarest.size()));
    }

    private Void heal(Running one) throws Exception {
        Thread.sleep(Math.max(0, Duration.between(Instant.now(), one.heals()).toMillis()));
        one.fault().heal();
        history.write(new FaultHealed(
                Instant.now(), one.number(), one.kind().word(), one.fault().target()));
        return null;
    }

    private Fault fault(Kind kind) {
        var onReplicas = new ReplicaFaults(random);
        var onServers = new ServerFaults(twins.suite(), random);
        return switch (kind) {
            case KILL -> onReplicas.kill(anyTwin());
            case PAUSE -> onReplicas.pause(anyTwin());
            case SILENT -> onReplicas.weather(anyTwin(), Weather.SILENT);
            case ONE_WAY -> onReplicas.weather(anyTwin(), Weather.ONE_WAY);
            case SLOW -> onReplicas.weather(anyTwin(), Weather.SLOW);
            case RESET -> onReplicas.reset(anyTwin());
            case CLOCK -> onReplicas.clock(anyTwin());
            case UPGRADE -> onReplicas.upgrade(anyTwin());
            case READER -> onServers.reader();
            case DISK -> onServers.diskFull();
            case BROKER -> onServers.killed(Part.KAFKA);
            case BROKER_PAUSE -> onServers.brokerPaused();
            case BROKER_AWAY -> onServers.brokerAway();
            case DATABASE -> onServers.killed(Part.POSTGRES);
            case TOPIC -> onServers.topicLost(new Operator(twins));
            case SET_BACK -> new SetBack(twins.suite(), new Operator(twins), history);
        };
    }

    private Twin anyTwin() {
        return twins.all().get(random.nextInt(twins.all().size()));
    }
}
