package org.careline.local.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.careline.local.process.Child;
import org.careline.local.process.Command;
import org.careline.local.process.Waiting;
import org.careline.local.tools.Checkout;

/** A real Kafka broker as a process of its own, its log kept. */
public final class KafkaServer implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Checkout checkout;
    private final Path data;
    private final int port;
    private final int controllerPort;

    public KafkaServer(Checkout checkout, Path data, int port, int controllerPort) {
        this.checkout = checkout;
        this.data = data.toAbsolutePath();
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public Command command() throws IOException {
        var words = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms128m",
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                checkout.classPath(),
                KafkaProcess.class.getName(),
                data.toString(),
                Integer.toString(port),
                Integer.toString(controllerPort));
        return new Command(words, Map.of(), data);
    }

    public String bootstrap() {
        return "localhost:" + port;
    }

    @Override
    public void awaitReady(Child child) throws Exception {
        Waiting.until(child, PATIENCE, () -> PortOpen.on(port) && hasBroker());
        Topics.create(bootstrap());
    }

    private boolean hasBroker() throws Exception {
        var settings = Map.<String, Object>of(
                "bootstrap.servers", bootstrap(), "request.timeout.ms", 2000, "default.api.timeout.ms", 3000);
        try (var admin = Admin.create(settings)) {
            return !admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).isEmpty();
        }
    }
}
