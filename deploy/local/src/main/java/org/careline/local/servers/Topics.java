package org.careline.local.servers;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.errors.TopicExistsException;
import org.careline.events.Topic;

/** Creates the suite's topics on a broker of its own. */
public final class Topics {
    private Topics() {}

    public static void create(String bootstrap) throws InterruptedException, ExecutionException {
        create(Map.of("bootstrap.servers", bootstrap));
    }

    static void create(Map<String, Object> operator) throws InterruptedException, ExecutionException {
        try (var admin = Admin.create(operator)) {
            var wanted = Arrays.stream(Topic.values()).map(Topics::of).toList();
            for (var result : admin.createTopics(wanted).values().values()) {
                try {
                    result.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof TopicExistsException)) {
                        throw e;
                    }
                }
            }
        }
    }

    private static NewTopic of(Topic topic) {
        return new NewTopic(topic.wireName(), Optional.of(topic.partitions()), Optional.empty())
                .configs(Map.of("cleanup.policy", topic.compacted() ? "compact" : "delete"));
    }
}
