package org.careline.local.servers;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Further listeners of the broker, each of which sends its clients to a port of their own: everything else is as at the first. */
final class KafkaDoors {
    private static final String FIRST = "SUITE";

    private KafkaDoors() {}

    /** @param own the settings of a broker with one listener, and what the doors add to them */
    static Map<String, String> of(int port, int controllerPort, Map<Integer, Integer> doors, Map<String, String> own) {
        if (doors.isEmpty()) {
            return own;
        }
        var settings = new HashMap<>(own);
        settings.put(
                "listeners",
                joined(
                        Stream.of("SUITE://localhost:" + port, "CONTROLLER://localhost:" + controllerPort),
                        doors.keySet().stream().map(door -> name(door) + "://localhost:" + door)));
        settings.put(
                "advertised.listeners",
                joined(
                        Stream.of("SUITE://localhost:" + port),
                        doors.entrySet().stream()
                                .map(door -> name(door.getKey()) + "://localhost:" + door.getValue())));
        var protocols = own.getOrDefault("listener.security.protocol.map", "SUITE:PLAINTEXT,CONTROLLER:PLAINTEXT");
        var protocol = protocols.contains("SUITE:SASL_SSL") ? "SASL_SSL" : "PLAINTEXT";
        settings.put(
                "listener.security.protocol.map",
                joined(Stream.of(protocols), doors.keySet().stream().map(door -> name(door) + ":" + protocol)));
        doors.keySet().forEach(door -> asAtTheFirst(own, door, settings));
        return settings;
    }

    private static void asAtTheFirst(Map<String, String> own, int door, Map<String, String> settings) {
        var prefix = "listener.name." + FIRST.toLowerCase(java.util.Locale.ROOT) + ".";
        own.forEach((setting, value) -> {
            if (setting.startsWith(prefix)) {
                settings.put("listener.name.door" + door + "." + setting.substring(prefix.length()), value);
            }
        });
    }

    private static String name(int door) {
        return "DOOR" + door;
    }

    private static String joined(Stream<String> some, Stream<String> others) {
        return Stream.concat(some, others).collect(Collectors.joining(","));
    }
}
