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

    /**
     * Alarms go up the line within a minute, so that a soak sees thousands of them do so. Listeners ask for the next batch
     * four times a second and not fifty times: eight replicas that ask so often leave a small machine no time to work.
     */
    private static final Map<String, String> SETTINGS = Map.of(
            "CARELINE_RULES_DEFAULT_PROMPT_AFTER", "20s",
            "CARELINE_RULES_DEFAULT_URGENT_WITHIN", "60s",
            "MP_MESSAGING_CONNECTOR_SMALLRYE_KAFKA_POLL_TIMEOUT", "250");

    private final Part service;
    private final Map<Release, Replica> programs;
    private final Map<Part, Doors> doors;
    private final TwinClock clock;
    private volatile Release release;

    Twin(Part service, Map<Release, Replica> programs, Release release, Map<Part, Doors> doors, TwinClock clock) {
        this.service = service;
        this.programs = new EnumMap<>(programs);
        this.release = release;
        this.doors = new EnumMap<>(doors);
        this.clock = clock;
    }

    public String name() {
        return replica().name();
    }

    Part service() {
        return service;
    }

    Replica replica() {
        return java.util.Objects.requireNonNull(programs.get(release));
    }

    public Release release() {
        return release;
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
        var replica = replica();
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

    /** Once it is stopped. */
    public void startFrom(Release other) throws Exception {
        release = other;
        start();
    }

    private Map<String, String> environment() {
        var environment = new HashMap<>(clock.environment());
        environment.putAll(SETTINGS);
        return environment;
    }

    public void kill() throws InterruptedException {
        replica().kill();
    }

    /** In order: what it has begun it may end. */
    public void stop() throws IOException, InterruptedException {
        replica().stop();
    }

    /** @param signal STOP or CONT */
    public void signal(String signal) throws IOException, InterruptedException {
        var running = replica().running();
        if (running.isPresent()) {
            Signals.send(running.get().pid(), signal);
        }
    }

    public boolean isRunning() {
        return replica().running().isPresent();
    }

    void clear() {
        doors.values().forEach(door -> door.turn(Weather.CLEAR));
    }

    void close() throws IOException, InterruptedException {
        signal("CONT");
        clear();
        stop();
        for (var door : doors.values()) {
            door.close();
        }
    }
}
