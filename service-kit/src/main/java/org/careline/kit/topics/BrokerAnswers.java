package org.careline.kit.topics;

import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.careline.events.Topic;

/** Asks the broker how it keeps the topics; what this service may not read is left out. */
@Singleton
class BrokerAnswers {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Map<String, Object> kafka;

    /**
     * What the broker said.
     *
     * @param topics those that are there
     * @param makesTopics a topic nobody created comes into being by being written to, with whatever settings
     */
    record Answer(Map<Topic, TopicState> topics, boolean makesTopics) {}

    BrokerAnswers(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    /** @throws TimeoutException where no broker answers */
    Answer ask(Collection<Topic> topics) throws InterruptedException, ExecutionException, TimeoutException {
        var settings = new HashMap<>(kafka);
        settings.put("default.api.timeout.ms", (int) PATIENCE.toMillis());
        settings.put("request.timeout.ms", (int) PATIENCE.toMillis() / 2);
        try (var admin = Admin.create(settings)) {
            var states = new HashMap<Topic, TopicState>();
            for (var topic : topics) {
                var described = described(admin, topic);
                if (!described.isEmpty()) {
                    states.put(topic, state(admin, described.getFirst()));
                }
            }
            return new Answer(states, makesTopics(admin));
        }
    }

    private static List<TopicDescription> described(Admin admin, Topic topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return List.copyOf(
                    get(admin.describeTopics(List.of(topic.wireName())).allTopicNames())
                            .values());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UnknownTopicOrPartitionException) {
                return List.of();
            }
            throw e;
        }
    }

    private static TopicState state(Admin admin, TopicDescription topic)
            throws InterruptedException, ExecutionException, TimeoutException {
        var replicas = topic.partitions().stream()
                .mapToInt(partition -> partition.replicas().size())
                .min()
                .orElse(0);
        return new TopicState(
                topic.partitions().size(),
                replicas,
                settings(admin, new ConfigResource(ConfigResource.Type.TOPIC, topic.name())));
    }

    private static boolean makesTopics(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        var brokers = new ArrayList<ConfigResource>();
        for (var broker : get(admin.describeCluster().nodes())) {
            brokers.add(new ConfigResource(ConfigResource.Type.BROKER, broker.idString()));
        }
        for (var broker : brokers) {
            if ("true".equals(settings(admin, broker).get("auto.create.topics.enable"))) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, String> settings(Admin admin, ConfigResource resource)
            throws InterruptedException, ExecutionException, TimeoutException {
        try {
            return values(get(admin.describeConfigs(List.of(resource)).all()).values());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AuthorizationException) {
                return Map.of();
            }
            throw e;
        }
    }

    private static Map<String, String> values(Collection<Config> configs) {
        var values = new HashMap<String, String>();
        configs.stream()
                .flatMap(config -> config.entries().stream())
                .filter(entry -> entry.value() != null)
                .forEach(entry -> values.put(entry.name(), entry.value()));
        return values;
    }

    private static <T> T get(KafkaFuture<T> answer) throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(PATIENCE.toMillis() * 2, TimeUnit.MILLISECONDS);
    }
}
