package org.careline.local.servers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** A real Kafka broker and controller in one, KRaft, listening on the loopback address, its log kept in a folder. */
public final class KafkaBroker implements AutoCloseable {
    private final KafkaRaftServer server;
    private final int port;

    private KafkaBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /** Formats the folder on the first start, then starts; returns when the broker takes connections. */
    public static KafkaBroker start(Path folder, int port, int controllerPort) throws IOException {
        var alone = KafkaNode.alone(port, controllerPort);
        return start(folder, alone, KafkaNode.voters(List.of(alone)), Map.of());
    }

    /**
     * @param voters all brokers that belong together, this one among them
     * @param transport who may sign in and how, on top of the broker's own settings; empty for a broker open to all
     */
    static KafkaBroker start(Path folder, KafkaNode node, String voters, Map<String, String> transport)
            throws IOException {
        Files.createDirectories(folder);
        var settings = settings(folder, node, voters);
        format(folder, settings, clusterId(voters));
        settings.putAll(transport);
        return new KafkaBroker(started(settings), node.port());
    }

    /** Several agree on it without asking each other. */
    private static Uuid clusterId(String voters) {
        var name = UUID.nameUUIDFromBytes(voters.getBytes(StandardCharsets.UTF_8));
        return isAlone(voters)
                ? Uuid.randomUuid()
                : new Uuid(name.getMostSignificantBits(), name.getLeastSignificantBits());
    }

    private static boolean isAlone(String voters) {
        return !voters.contains(",");
    }

    /** Kafka finds classes of its own through the thread's loader, which in a test may be another's. */
    private static KafkaRaftServer started(Properties settings) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(KafkaRaftServer.class.getClassLoader());
        try {
            var server = new KafkaRaftServer(new KafkaConfig(settings), Time.SYSTEM);
            server.startup();
            return server;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** Every record of several brokers has a copy at each, and is taken once a second one has it. */
    private static Properties settings(Path folder, KafkaNode node, String voters) {
        var copies = Integer.toString(voters.split(",").length);
        var inSync = isAlone(voters) ? "1" : "2";
        var settings = new Properties();
        settings.put("node.id", Integer.toString(node.id()));
        settings.put("process.roles", "broker,controller");
        settings.put("controller.quorum.voters", voters);
        settings.put(
                "listeners", "SUITE://localhost:" + node.port() + ",CONTROLLER://localhost:" + node.controllerPort());
        settings.put("advertised.listeners", "SUITE://localhost:" + node.port());
        settings.put("inter.broker.listener.name", "SUITE");
        settings.put("controller.listener.names", "CONTROLLER");
        settings.put("listener.security.protocol.map", "SUITE:PLAINTEXT,CONTROLLER:PLAINTEXT");
        settings.put("log.dirs", folder.resolve("log").toString());
        settings.put("default.replication.factor", copies);
        settings.put("min.insync.replicas", inSync);
        settings.put("offsets.topic.replication.factor", copies);
        settings.put("offsets.topic.num.partitions", "8");
        settings.put("transaction.state.log.replication.factor", copies);
        settings.put("transaction.state.log.min.isr", inSync);
        settings.put("share.coordinator.state.topic.replication.factor", copies);
        settings.put("share.coordinator.state.topic.min.isr", inSync);
        settings.put("group.initial.rebalance.delay.ms", "0");
        // A broker that was killed is believed dead, and may come back, after three seconds instead of nine.
        settings.put("broker.session.timeout.ms", "3000");
        settings.put("broker.heartbeat.interval.ms", "500");
        settings.put("auto.create.topics.enable", "false");
        settings.put("log.retention.hours", "336");
        return settings;
    }

    private static void format(Path folder, Properties settings, Uuid cluster) throws IOException {
        if (Files.exists(folder.resolve("log").resolve("meta.properties"))) {
            return;
        }
        var file = folder.resolve("server.properties");
        try (var out = Files.newBufferedWriter(file)) {
            settings.store(out, "written at the first start");
        }
        var result = StorageTool.execute(
                new String[] {"format", "-t", cluster.toString(), "-c", file.toString()},
                new PrintStream(java.io.OutputStream.nullOutputStream()));
        if (result != 0) {
            throw new IOException("the Kafka log folder could not be formatted: " + folder);
        }
    }

    public String bootstrap() {
        return "localhost:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
