package org.careline.local.servers;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One broker, controller too, of those that belong together.
 *
 * @param doors further ports it listens on, each with the port its clients are sent to
 */
public record KafkaNode(int id, int port, int controllerPort, Map<Integer, Integer> doors) {
    public KafkaNode {
        doors = Map.copyOf(doors);
    }

    /** A broker that needs no other. */
    public static KafkaNode alone(int port, int controllerPort) {
        return new KafkaNode(1, port, controllerPort, Map.of());
    }

    /** In files: the first is named as if it were alone. */
    public String name() {
        return id == 1 ? "kafka" : "kafka-" + id;
    }

    static String voters(List<KafkaNode> all) {
        return all.stream()
                .map(node -> node.id() + "@localhost:" + node.controllerPort())
                .collect(Collectors.joining(","));
    }

    static String bootstrap(List<KafkaNode> all) {
        return all.stream().map(node -> "localhost:" + node.port()).collect(Collectors.joining(","));
    }
}
