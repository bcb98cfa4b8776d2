package org.careline.kit.topics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.careline.events.Topic;
import org.careline.kit.harness.Kafka;
import org.junit.jupiter.api.Test;

/** What a real broker says of its topics: the launcher makes them as they are wanted on one machine. */
class BrokerAnswersIT {
    private static final TopicJudgement ONE_MACHINE =
            new TopicJudgement(1, 1, Duration.ofDays(7).toMillis());

    private final Map<String, Object> kafka =
            Map.of("bootstrap.servers", Kafka.shared().bootstrap());
    private final BrokerAnswers broker = new BrokerAnswers(kafka);

    @Test
    void theTopicsOfTheLauncherMayBeReliedOn() throws Exception {
        var answer = broker.ask(List.of(Topic.values()));

        assertThat(answer.makesTopics()).isFalse();
        assertThat(List.of(Topic.values()))
                .allSatisfy(topic -> assertThat(
                                ONE_MACHINE.faults(topic, answer.topics().get(topic)))
                        .isEmpty());
    }

    @Test
    void aTopicSomebodyMadeByHandIsSeenForWhatItIs() throws Exception {
        try (var admin = Admin.create(kafka)) {
            admin.deleteTopics(List.of(Topic.TRANSFERS.wireName())).all().get();
            assertThat(broker.ask(List.of(Topic.TRANSFERS)).topics()).isEmpty();
            admin.createTopics(List.of(new NewTopic(Topic.TRANSFERS.wireName(), Optional.of(1), Optional.empty())
                            .configs(Map.of("retention.ms", "60000"))))
                    .all()
                    .get();

            var state = await().until(
                            () -> broker.ask(List.of(Topic.TRANSFERS)).topics().get(Topic.TRANSFERS), Objects::nonNull);

            assertThat(ONE_MACHINE.faults(Topic.TRANSFERS, state)).hasSize(2);
        } finally {
            try (var admin = Admin.create(kafka)) {
                admin.deleteTopics(List.of(Topic.TRANSFERS.wireName())).all().get();
            }
            org.careline.local.servers.Topics.create(Kafka.shared().bootstrap());
        }
    }
}
