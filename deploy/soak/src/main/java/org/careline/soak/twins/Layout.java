package org.careline.soak.twins;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.careline.local.Part;
import org.careline.local.Ports;
import org.careline.local.servers.KafkaNode;

/** Which port is whose, side by side from one base: the servers' eight, then ten for each kind of door; those to further brokers come last. */
public record Layout(int base) {
    private static final int FIRST = 21_000;
    private static final int STEP = 100;
    private static final int LAST = 32_000;
    private static final int USED = 100;
    private static final int FURTHER = 7;
    private static final int FURTHER_CONTROLLER = 17;
    static final int REPLICAS = 2;

    /** The first block that is free, for a round beside others. */
    public static Layout free() {
        return IntStream.iterate(FIRST, base -> base < LAST, base -> base + STEP)
                .filter(base -> IntStream.range(base, base + USED).allMatch(Layout::isFree))
                .mapToObj(Layout::new)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no hundred ports side by side are free"));
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

    /** Where a broker listens for one replica. */
    int kafkaBehind(int broker, Part service, int replica) {
        return (broker == 0 ? base + 30 : base + 40 + broker * 20) + index(service, replica);
    }

    int kafkaDoor(int broker, Part service, int replica) {
        return kafkaBehind(broker, service, replica) + 10;
    }

    int keycloakDoor(Part service, int replica) {
        return base + 50 + index(service, replica);
    }

    /** So many brokers, each of which listens for each replica apart and sends it to a door of its own. */
    List<KafkaNode> brokers(int count) {
        return IntStream.range(0, count).mapToObj(this::broker).toList();
    }

    private KafkaNode broker(int broker) {
        var doors = new HashMap<Integer, Integer>();
        for (var service : Part.services()) {
            for (var replica = 0; replica < REPLICAS; replica++) {
                doors.put(kafkaBehind(broker, service, replica), kafkaDoor(broker, service, replica));
            }
        }
        var first = broker == 0;
        return new KafkaNode(
                broker + 1,
                first ? servers().of(Part.KAFKA) : base + FURTHER + broker,
                first ? servers().kafkaController() : base + FURTHER_CONTROLLER + broker,
                doors);
    }
}
