package org.careline.soak.twins;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.careline.local.Part;
import org.careline.local.Ports;

/** Which port is whose, side by side from one base: the servers' eight, then ten for each kind of door. */
public record Layout(int base) {
    private static final int FIRST = 21_000;
    private static final int STEP = 100;
    private static final int LAST = 32_000;
    private static final int USED = 60;
    static final int REPLICAS = 2;

    /** The first block that is free, for a round beside others. */
    public static Layout free() {
        return IntStream.iterate(FIRST, base -> base < LAST, base -> base + STEP)
                .filter(base -> IntStream.range(base, base + USED).allMatch(Layout::isFree))
                .mapToObj(Layout::new)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no sixty ports side by side are free"));
    }

    private static boolean isFree(int port) {
        try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    Ports servers() {
        return new Ports(base);
    }

    private int index(Part service, int replica) {
        return Part.services().indexOf(service) * REPLICAS + replica;
    }

    int service(Part service, int replica) {
        return base + 10 + index(service, replica);
    }

    int postgresDoor(Part service, int replica) {
        return base + 20 + index(service, replica);
    }

    private int brokerListener(Part service, int replica) {
        return base + 30 + index(service, replica);
    }

    int kafkaDoor(Part service, int replica) {
        return base + 40 + index(service, replica);
    }

    int keycloakDoor(Part service, int replica) {
        return base + 50 + index(service, replica);
    }

    /** Where the broker listens for each replica, and the door it is sent to. */
    Map<Integer, Integer> kafkaDoors() {
        var doors = new HashMap<Integer, Integer>();
        for (var service : Part.services()) {
            for (var replica = 0; replica < REPLICAS; replica++) {
                doors.put(brokerListener(service, replica), kafkaDoor(service, replica));
            }
        }
        return doors;
    }

    int kafkaBehind(Part service, int replica) {
        return brokerListener(service, replica);
    }
}
