package org.careline.kit.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.careline.events.Topic;
import org.careline.kit.testing.FreePort;

/** A Kafka broker of the tests' own, which can be killed, come back, and lose its log. */
public final class Kafka {
    private static final String MEMORY = "-Xmx256m";

    private final int port = FreePort.find();
    private final int controllerPort = FreePort.find();
    private Path folder;
    private ChildJvm process;

    private Kafka() throws IOException {
        folder = Files.createTempDirectory("careline-kit-kafka");
        process = started();
    }

    private static final class Shared {
        private static final Kafka ONE = open();
    }

    /** One for all tests of the JVM. */
    public static Kafka shared() {
        return Shared.ONE;
    }

    private static Kafka open() {
        try {
            var kafka = new Kafka();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> kafka.process.close()));
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ChildJvm started() {
        var broker = ChildJvm.start(
                BrokerProcess.class,
                List.of(MEMORY),
                List.of(folder.toString(), Integer.toString(port), Integer.toString(controllerPort)));
        broker.awaitLine("READY");
        return broker;
    }

    public String bootstrap() {
        return "localhost:" + port;
    }

    public void kill() throws InterruptedException {
        process.kill();
    }

    public void start() {
        process = started();
    }

    /** The next start finds nothing of what was told. */
    public void loseLog() throws IOException {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
        folder = Files.createTempDirectory("careline-kit-kafka");
    }

    /** Everything the topic holds, partition by partition. */
    public List<ConsumerRecord<String, String>> told(Topic topic) {
        var told = new ArrayList<ConsumerRecord<String, String>>();
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of("bootstrap.servers", bootstrap()),
                new StringDeserializer(),
                new StringDeserializer())) {
            var partitions = consumer.partitionsFor(topic.wireName()).stream()
                    .map(each -> new TopicPartition(each.topic(), each.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            var ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(each -> consumer.position(each) < ends.get(each))) {
                consumer.poll(Duration.ofMillis(100)).forEach(told::add);
            }
        }
        return told;
    }
}
