package org.careline.soak.twins;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.careline.local.Part;
import org.careline.local.Replica;

/** One of the two replicas of a service, with its doors and its clock. */
public final class Twin {
    private static final int TRIES = 20;
    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(3);

    /** Alarms go up the line within a minute, so that a soak sees thousands of them do so. */
    private static final Map<String, String> HASTE = Map.of(
            "CARELINE_RULES_DEFAULT_PROMPT_AFTER", "20s",
            "CARELINE_RULES_DEFAULT_URGENT_WITHIN", "60s");

    private final Part service;
    private final Replica replica;
    private final Map<Part, Doors> doors;
    private final TwinClock clock;

    Twin(Part service, Replica replica, Map<Part, Doors> doors, TwinClock clock) {
        this.service = service;
        this.replica = replica;
        this.doors = new EnumMap<>(doors);
        this.clock = clock;
    }

    public String name() {
        return replica.name();
    }

    Part service() {
        return service;
    }

    Replica replica() {
        return replica;
    }

    public TwinClock clock() {
        return clock;
    }

    /** @param to PostgreSQL, Kafka or Keycloak */
    public Doors doors(Part to) {
        return java.util.Objects.requireNonNull(doors.get(to));
    }

    /** A start that fails because something it needs is away is tried again, as its keeper would. */
    public void start() throws Exception {
        for (var tries = 1; ; tries++) {
            try {
                replica.launch(environment());
                replica.awaitReady();
                return;
            } catch (Exception e) {
                if (tries == TRIES) {
                    throw e;
                }
                replica.kill();
                Thread.sleep(BETWEEN_TRIES);
            }
        }
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(clock.environment());
        environment.putAll(HASTE);
        return environment;
    }

    public void kill() throws InterruptedException {
        replica.kill();
    }

    /** @param signal STOP or CONT */
    public void signal(String signal) throws IOException, InterruptedException {
        var running = replica.running();
        if (running.isPresent()) {
            Signals.send(running.get().pid(), signal);
        }
    }

    public boolean isRunning() {
        return replica.running().isPresent();
    }

    void clear() {
        doors.values().forEach(door -> door.turn(Weather.CLEAR));
    }

    void close() throws IOException, InterruptedException {
        signal("CONT");
        clear();
        replica.stop();
        for (var door : doors.values()) {
            door.close();
        }
    }
}
