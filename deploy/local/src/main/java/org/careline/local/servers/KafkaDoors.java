package org.careline.local.servers;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Further listeners of the broker, each of which sends its clients to a port of their own: everything else is as at the first. */
final class KafkaDoors {
    private static final String FIRST = "SUITE";

    private KafkaDoors() {}

    /**
     * A door has its name by its place among the doors: a client finds those of one name at every broker.
     *
     * @param own the settings of a broker with one listener, and what the doors add to them
     */
    static Map<String, String> of(int port, int controllerPort, Map<Integer, Integer> doors, Map<String, String> own) {
        if (doors.isEmpty()) {
            return own;
        }
        var ports = doors.keySet().stream().sorted().toList();
        var settings = new HashMap<>(own);
        settings.put(
                "listeners",
                joined(
                        Stream.of("SUITE://localhost:" + port, "CONTROLLER://localhost:" + controllerPort),
                        numbers(ports).map(door -> name(door) + "://localhost:" + ports.get(door))));
        settings.put(
                "advertised.listeners",
                joined(
                        Stream.of("SUITE://localhost:" + port),
                        numbers(ports).map(door -> name(door) + "://localhost:" + doors.get(ports.get(door)))));
        var protocols = own.getOrDefault("listener.security.protocol.map", "SUITE:PLAINTEXT,CONTROLLER:PLAINTEXT");
        var protocol = protocols.contains("SUITE:SASL_SSL") ? "SASL_SSL" : "PLAINTEXT";
        settings.put(
                "listener.security.protocol.map",
                joined(Stream.of(protocols), numbers(ports).map(door -> name(door) + ":" + protocol)));
        numbers(ports).forEach(door -> asAtTheFirst(own, name(door), settings));
        return settings;
    }

    private static Stream<Integer> numbers(List<Integer> doors) {
        return IntStream.range(0, doors.size()).boxed();
    }

    private static void asAtTheFirst(Map<String, String> own, String door, Map<String, String> settings) {
        var prefix = "listener.name." + FIRST.toLowerCase(Locale.ROOT) + ".";
        own.forEach((setting, value) -> {
            if (setting.startsWith(prefix)) {
                settings.put(
                        "listener.name." + door.toLowerCase(Locale.ROOT) + "." + setting.substring(prefix.length()),
                        value);
            }
        });
    }

    private static String name(int door) {
        return "DOOR" + (door + 1);
    }

    private static String joined(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others).collect(Collectors.joining(","));
    }
}
