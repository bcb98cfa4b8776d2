package org.careline.soak.nemesis;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.careline.local.Part;
import org.careline.soak.twins.Twin;
import org.careline.soak.twins.Weather;

/** What happens to one replica: its process, its doors, its clock. */
final class ReplicaFaults {
    private static final List<Part> SERVERS = List.of(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK);
    private static final int LONGEST_STEP = 90;

    private final Random random;

    ReplicaFaults(Random random) {
        this.random = random;
    }

    /** A step that may fail as anything on the way may. */
    @FunctionalInterface
    private interface Step {
        void run() throws Exception;
    }

    private record Simple(String target, Step beginning, Step healing) implements Fault {
        @Override
        public void begin() throws Exception {
            beginning.run();
        }

        @Override
        public void heal() throws Exception {
            healing.run();
        }
    }

    Fault kill(Twin twin) {
        return new Simple(twin.name(), twin::kill, twin::start);
    }

    Fault upgrade(Twin twin) {
        var other = twin.release().other();
        return new Simple(twin.name() + " to " + other.words(), twin::stop, () -> twin.startFrom(other));
    }

    Fault pause(Twin twin) {
        return new Simple(twin.name(), () -> twin.signal("STOP"), () -> twin.signal("CONT"));
    }

    Fault weather(Twin twin, Weather weather) {
        var server = SERVERS.get(random.nextInt(SERVERS.size()));
        var doors = twin.doors(server);
        return new Simple(
                twin.name() + " to " + server.label(), () -> doors.turn(weather), () -> doors.turn(Weather.CLEAR));
    }

    Fault reset(Twin twin) {
        var server = SERVERS.get(random.nextInt(SERVERS.size()));
        var doors = twin.doors(server);
        return new Simple(twin.name() + " to " + server.label(), doors::reset, doors::reset);
    }

    Fault clock(Twin twin) {
        var seconds = 5 + random.nextInt(LONGEST_STEP - 5);
        var by = Duration.ofSeconds(random.nextBoolean() ? seconds : -seconds);
        return new Simple(
                twin.name() + " by " + by.toSeconds() + " s", () -> turn(twin, by), () -> turn(twin, Duration.ZERO));
    }

    private static void turn(Twin twin, Duration by) throws IOException {
        twin.clock().turn(by);
    }
}
