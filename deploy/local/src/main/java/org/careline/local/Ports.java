package org.careline.local;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.careline.local.process.PortCheck;

/** The suite's ports, side by side from one base: Keycloak, the four services, PostgreSQL, Kafka and its controller. */
public record Ports(int base) {
    public static final int USUAL = 8080;
    private static final int CONTROLLER_OFFSET = 7;
    private static final int COUNT = 8;
    private static final int FIRST_OF_ITS_OWN = 20_000;
    private static final int LAST = 60_000;

    public Ports {
        if (base < 1024 || base + COUNT > 65_535) {
            throw new IllegalArgumentException("base port must be between 1024 and 65527: " + base);
        }
    }

    /** A free block, for a suite that runs beside another. */
    public static Ports free() {
        for (var base = FIRST_OF_ITS_OWN + (int) (ProcessHandle.current().pid() % 500) * 10; base < LAST; base += 10) {
            var ports = new Ports(base);
            if (ports.all().stream().allMatch(PortCheck::isFree)) {
                return ports;
            }
        }
        throw new IllegalStateException("no eight ports side by side are free");
    }

    public int of(Part part) {
        return base + part.offset();
    }

    public int kafkaController() {
        return base + CONTROLLER_OFFSET;
    }

    public URI url(Part part) {
        var root = "http://localhost:" + of(part);
        return URI.create(part.isService() ? root + "/" + part.fileName() : root);
    }

    private List<Integer> all() {
        var all = new ArrayList<>(Arrays.stream(Part.values()).map(this::of).toList());
        all.add(kafkaController());
        return all;
    }

    /** One line for each port that is taken, with its holder. */
    List<String> taken() throws IOException, InterruptedException {
        var lines = new ArrayList<String>();
        for (var part : Part.values()) {
            describe(of(part), part.label(), lines);
        }
        describe(kafkaController(), "Kafka controller", lines);
        return lines;
    }

    private static void describe(int port, String label, List<String> lines) throws IOException, InterruptedException {
        if (!PortCheck.isFree(port)) {
            var holder = PortCheck.holder(port).orElse("无法看到持有者 / its holder cannot be seen");
            lines.add("端口 port %d (%s): %s".formatted(port, label, holder));
        }
    }
}
