package org.careline.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringSerializer;
import org.careline.events.Topic;
import org.careline.local.process.Child;
import org.careline.local.process.PidFile;
import org.careline.local.secrets.Passwords;
import org.careline.local.tools.Checkout;
import org.careline.local.transport.Certificates;
import org.careline.local.transport.EncryptedKafka;
import org.careline.local.transport.KafkaIdentity;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Three brokers, one of which may be away. */
class BrokersTogetherIT {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final int BROKERS = 3;

    @TempDir
    static Path folder;

    private static final List<KafkaServer> SERVERS = new ArrayList<>();
    private static final List<Child> CHILDREN = new ArrayList<>();

    private static EncryptedKafka transport;

    @BeforeAll
    static void start() throws Exception {
        transport =
                new EncryptedKafka(Certificates.ensure(folder.resolve("tls")), Passwords.in(folder.resolve("secrets")));
        var ports = freePorts();
        var nodes = IntStream.range(0, BROKERS)
                .mapToObj(
                        broker -> new KafkaNode(broker + 1, ports.get(2 * broker), ports.get(2 * broker + 1), Map.of()))
                .toList();
        for (var node : nodes) {
            var server = new KafkaServer(Checkout.here(), folder.resolve(node.name()), node, nodes, transport);
            SERVERS.add(server);
            CHILDREN.add(Child.start(
                    server.command(),
                    new PidFile(folder.resolve(node.name() + ".pid")),
                    folder.resolve(node.name() + ".log")));
        }
        for (var broker = 0; broker < BROKERS; broker++) {
            SERVERS.get(broker).awaitReady(CHILDREN.get(broker));
        }
    }

    private static List<Integer> freePorts() throws Exception {
        var ports = new ArrayList<Integer>();
        for (var number = 0; number < 2 * BROKERS; number++) {
            try (var socket = new ServerSocket(0)) {
                ports.add(socket.getLocalPort());
            }
        }
        return ports;
    }

    @AfterAll
    static void stop() throws Exception {
        for (var child : CHILDREN) {
            child.kill();
        }
    }

    /** What a service asks of the topics where it does not run alone. */
    @Test
    void eachTopicHasACopyAtEachAndTakesWhatASecondHas() throws Exception {
        var topic = Topic.ASSESSMENTS.wireName();
        var operator = new HashMap<String, Object>(transport.operator());
        operator.put("bootstrap.servers", SERVERS.getFirst().bootstrap());
        try (var admin = Admin.create(operator)) {
            var described =
                    admin.describeTopics(List.of(topic)).allTopicNames().get().get(topic);
            assertThat(described.partitions())
                    .allMatch(partition -> partition.replicas().size() == BROKERS);
            var resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
            var settings = admin.describeConfigs(List.of(resource)).all().get().get(resource);
            assertThat(settings.get("min.insync.replicas").value()).isEqualTo("2");
        }
    }

    @Test
    void withOneAwayTheOthersTake() throws Exception {
        CHILDREN.getFirst().kill();

        var settings = new HashMap<>(SERVERS.getFirst().client(KafkaIdentity.FOLLOWUP));
        settings.put("acks", "all");
        settings.put("delivery.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("request.timeout.ms", 2_000);
        settings.put("linger.ms", 0);
        settings.put("enable.idempotence", false);
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            for (var key = 0; key < 20; key++) {
                var record = new ProducerRecord<>(Topic.ASSESSMENTS.wireName(), "p" + key, "with one away");
                assertThat(producer.send(record).get().hasOffset()).isTrue();
            }
        }
    }
}
