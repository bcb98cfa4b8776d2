package org.careline.local.servers;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.careline.local.process.Child;
import org.careline.local.process.Command;
import org.careline.local.process.Waiting;
import org.careline.local.secrets.PrivateFile;
import org.careline.local.tools.Checkout;
import org.careline.local.transport.KafkaIdentity;
import org.careline.local.transport.KafkaTransport;

/** A real Kafka broker as a process of its own, its log kept. */
public final class KafkaServer implements Server {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Checkout checkout;
    private final Path data;
    private final KafkaNode node;
    private final List<KafkaNode> all;
    private final KafkaTransport transport;

    /** @param all that belong together, this one among them */
    public KafkaServer(Checkout checkout, Path data, KafkaNode node, List<KafkaNode> all, KafkaTransport transport) {
        this.checkout = checkout;
        this.data = data.toAbsolutePath();
        this.node = node;
        this.all = List.copyOf(all);
        this.transport = transport;
    }

    @Override
    public Command command() throws IOException {
        var settings = data.resolve("transport.properties");
        PrivateFile.write(
                settings, text(KafkaDoors.of(node.port(), node.controllerPort(), node.doors(), transport.broker())));
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
                Integer.toString(node.id()),
                Integer.toString(node.port()),
                Integer.toString(node.controllerPort()),
                KafkaNode.voters(all),
                settings.toString());
        return new Command(words, Map.of(), data);
    }

    private static String text(Map<String, String> settings) throws IOException {
        var properties = new Properties();
        properties.putAll(settings);
        var text = new StringWriter();
        properties.store(text, "written at each start");
        return text.toString();
    }

    public String bootstrap() {
        return KafkaNode.bootstrap(all);
    }

    /** Returns when all that belong together are there: they are started side by side. */
    @Override
    public void awaitReady(Child child) throws Exception {
        Waiting.until(child, PATIENCE, () -> PortOpen.on(node.port()) && hasAll());
        transport.grant(bootstrap());
        Topics.create(operator());
    }

    private Map<String, Object> operator() {
        return with(transport.operator());
    }

    int controllerPort() {
        return node.controllerPort();
    }

    /** The same without the address, for a client that is told it apart. */
    public Map<String, String> signingIn(KafkaIdentity identity) {
        return transport.client(identity);
    }

    /** What a client needs to reach the broker as this identity. */
    public Map<String, Object> client(KafkaIdentity identity) {
        return with(transport.client(identity));
    }

    private Map<String, Object> with(Map<String, String> signingIn) {
        var settings = new HashMap<String, Object>(signingIn);
        settings.put("bootstrap.servers", bootstrap());
        return settings;
    }

    private boolean hasAll() throws Exception {
        var settings = operator();
        settings.put("request.timeout.ms", 2000);
        settings.put("default.api.timeout.ms", 3000);
        try (var admin = Admin.create(settings)) {
            return admin.describeCluster().nodes().get(3, TimeUnit.SECONDS).size() == all.size();
        }
    }
}
