package org.careline.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.careline.kit.outbox.RelayLease.Predecessor;
import org.careline.kit.outbox.SimulatedKafka.Died;
import org.careline.kit.outbox.SimulatedKafka.Weather;
import org.jspecify.annotations.Nullable;

/** One service's outbox, one relay after the other, and Kafka, by a clock of their own. */
final class Simulation implements SimulatedKafka.World {
    static final Set<String> COMPACTED = Set.of("states");
    private static final Duration FENCE =
            TestOutboxConfig.quick().deliveryTimeout().plusSeconds(1);
    private static final Duration HELD_UP = Duration.ofSeconds(40);

    final SimulatedKafka kafka = new SimulatedKafka(this);
    final MemoryOutbox outbox = new MemoryOutbox(kafka::acknowledged);
    private final OutboxConfig config;
    private long nanos;
    private @Nullable RelayTurns leader;
    private boolean clean = true;
    private long fencedUntil;
    private int heldUpIn = -1;
    private Weather weather = Weather.FAIR;
    private Random random = new Random(0);
    private List<OutboxRow> owedAgain = List.of();
    private int askedAt;
    private int noticedAt;
    boolean anyEndedUncleanly;

    Simulation(int batchSize) {
        config = TestOutboxConfig.with(batchSize, Duration.ofSeconds(20));
    }

    @Override
    public long nanos() {
        return nanos;
    }

    @Override
    public void pass(Duration time) {
        nanos += time.toNanos();
    }

    /** In the middle of what the leader does it stands still, loses its lock, and another one leads. */
    @Override
    public void held() {
        if (heldUpIn < 0 || --heldUpIn >= 0) {
            return;
        }
        anyEndedUncleanly = true;
        pass(HELD_UP);
        kafka.land();
        leader = null;
        clean = false;
        for (int n = 0; n < 3; n++) {
            turn(weather, random);
            pass(Duration.ofMillis(600));
        }
    }

    void turn(Weather now, Random chance, int heldUpAfter) {
        heldUpIn = heldUpAfter;
        turn(now, chance);
        heldUpIn = -1;
    }

    void turn(Weather now, Random chance) {
        weather = now;
        random = chance;
        kafka.land();
        pass(Duration.ofMillis(1));
        var turns = leader == null ? lead() : leader;
        try {
            turns.turn();
            if (leader == turns && turns.hasNoLuck()) {
                end();
            }
        } catch (SQLException | Died | IllegalStateException e) {
            if (leader == turns) {
                crash();
            }
        }
    }

    /** Its weather changes with each turn: the client asks what it is now. */
    private RelayTurns lead() {
        var fenced = fencedUntil > nanos;
        var predecessor = clean && !fenced
                ? Predecessor.ENDED
                : fenced || outbox.replay.isPresent() || outbox.replayEndedLately
                        ? Predecessor.MAY_SEND_MORE
                        : Predecessor.MAY_SEND;
        clean = false;
        fencedUntil = predecessor == Predecessor.ENDED ? fencedUntil : nanos + FENCE.toNanos();
        var session = outbox.new Session(this::held, this::notice);
        var fence = Fence.after(predecessor, this::nanos, COMPACTED, FENCE);
        leader = new RelayTurns(
                session,
                session,
                kafka.sender(() -> random, () -> weather),
                new Holds(this::nanos, COMPACTED, fence),
                config,
                this::nanos);
        return leader;
    }

    void end() {
        leader = null;
        clean = true;
    }

    void crash() {
        anyEndedUncleanly = true;
        leader = null;
        clean = false;
    }

    /** Everybody is well again, and time passes. */
    void settle() {
        outbox.commitAll();
        outbox.retryAll();
        for (int n = 0; n < 400 && (n < 20 || !settled()); n++) {
            turn(Weather.FAIR, random);
            pass(Duration.ofMillis(300));
        }
        kafka.land();
    }

    boolean settled() {
        return outbox.waiting.isEmpty() && outbox.parked.isEmpty() && outbox.replay.isEmpty();
    }

    void askForReplay(long from) {
        outbox.askForReplay(from);
        askedAt = kafka.log.size();
        noticedAt = -1;
        var asked = outbox.replay.orElseThrow();
        owedAgain = outbox.told.stream()
                .map(outbox.events::get)
                .filter(row -> !row.appendedAt().isBefore(asked.from()))
                .toList();
    }

    void cancelReplay() {
        outbox.cancelReplay();
        owedAgain = List.of();
    }

    /** What was told when a replay was asked for that nobody cancelled. */
    List<OutboxRow> owedAgain() {
        return owedAgain;
    }

    int askedAt() {
        return askedAt;
    }

    /** Where the log ended when a relay began with it. */
    int noticedAt() {
        return Math.max(noticedAt, 0);
    }

    private void notice() {
        if (noticedAt < 0 && outbox.replay.isPresent()) {
            noticedAt = kafka.log.size();
        }
    }

    List<Long> ids(Lane lane, int since) {
        return kafka.log.subList(since, kafka.log.size()).stream()
                .filter(entry -> entry.lane().equals(lane))
                .map(SimulatedKafka.Entry::id)
                .toList();
    }
}
