package org.careline.kit.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.careline.events.Topic;
import org.careline.local.servers.KafkaBroker;
import org.careline.local.servers.Topics;

/** A broker with the suite's topics, empty. */
final class TestKafka {
    private static final String BROKER = "careline.test.kafka";

    private TestKafka() {}

    static String withEmptyTopics() {
        var bootstrap = broker();
        try (var admin = Admin.create(Map.<String, Object>of("bootstrap.servers", bootstrap))) {
            forget(admin);
            Topics.create(bootstrap);
            return bootstrap;
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException("the topics cannot be emptied", e);
        }
    }

    static String bootstrap() {
        var bootstrap = System.getProperty(BROKER);
        if (bootstrap == null) {
            throw new IllegalStateException("no broker: is the test annotated with CarelineServers?");
        }
        return bootstrap;
    }

    private static void forget(Admin admin) throws ExecutionException, InterruptedException {
        var topics = Arrays.stream(Topic.values()).map(Topic::wireName).toList();
        try {
            admin.deleteTopics(topics).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof UnknownTopicOrPartitionException)) {
                throw e;
            }
        }
        var groups = admin.listGroups().all().get().stream()
                .map(GroupListing::groupId)
                .toList();
        if (!groups.isEmpty()) {
            forgetGroups(admin, groups);
        }
        awaitGone(admin, topics);
    }

    private static void forgetGroups(Admin admin, List<String> groups) throws InterruptedException {
        for (var group : groups) {
            try {
                admin.deleteConsumerGroups(List.of(group)).all().get();
            } catch (ExecutionException e) {
                // A group of the build that still has members belongs to somebody else.
            }
        }
    }

    private static void awaitGone(Admin admin, List<String> topics) throws ExecutionException, InterruptedException {
        var left = new HashSet<>(topics);
        while (!left.isEmpty()) {
            left.retainAll(admin.listTopics().names().get());
            if (!left.isEmpty()) {
                Thread.sleep(Duration.ofMillis(50));
            }
        }
    }

    private static String broker() {
        synchronized (System.getProperties()) {
            var given = System.getProperty(BROKER);
            if (given != null) {
                return given;
            }
            try {
                var folder = Files.createTempDirectory("careline-kafka");
                var broker = KafkaBroker.start(folder, FreePort.find(), FreePort.find());
                System.setProperty(BROKER, broker.bootstrap());
                return broker.bootstrap();
            } catch (IOException e) {
                throw new IllegalStateException("Kafka does not start", e);
            }
        }
    }
}
