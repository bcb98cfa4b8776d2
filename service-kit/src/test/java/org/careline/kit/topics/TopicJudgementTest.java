package org.careline.kit.topics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.careline.events.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopicJudgementTest {
    private static final TopicJudgement THREE_BROKERS =
            new TopicJudgement(3, 2, Duration.ofDays(7).toMillis());

    private static Map<String, String> good() {
        return Map.of(
                "cleanup.policy", "delete",
                "min.insync.replicas", "2",
                "unclean.leader.election.enable", "false",
                "retention.ms", Long.toString(Duration.ofDays(14).toMillis()),
                "retention.bytes", "-1");
    }

    @Test
    void aTopicAsItShouldBeIsTaken() {
        assertThat(THREE_BROKERS.faults(Topic.ASSESSMENTS, new TopicState(24, 3, good())))
                .isEmpty();
    }

    @Test
    void oneThatIsNotThereIsMissed() {
        assertThat(THREE_BROKERS.faults(Topic.ASSESSMENTS, null))
                .singleElement()
                .asString()
                .contains("不存在");
    }

    @Test
    void anotherNumberOfPartitionsBreaksOrder() {
        assertThat(THREE_BROKERS.faults(Topic.ASSESSMENTS, new TopicState(12, 3, good())))
                .singleElement()
                .asString()
                .contains("partitions 12, wanted: 24");
    }

    @Test
    void aPartitionOnOneBrokerIsLostWithIt() {
        assertThat(THREE_BROKERS.faults(Topic.ASSESSMENTS, new TopicState(24, 1, good())))
                .singleElement()
                .asString()
                .contains("replication factor");
    }

    @ParameterizedTest
    @CsvSource({
        "cleanup.policy, compact",
        "cleanup.policy, 'compact,delete'",
        "min.insync.replicas, 1",
        "unclean.leader.election.enable, true",
        "retention.ms, 3600000",
        "retention.bytes, 1048576"
    })
    void aSettingByWhichSomethingCanBeLostIsAFault(String setting, String value) {
        var settings = new HashMap<>(good());
        settings.put(setting, value);

        assertThat(THREE_BROKERS.faults(Topic.ASSESSMENTS, new TopicState(24, 3, settings)))
                .singleElement()
                .asString()
                .contains(setting);
    }

    @Test
    void statesAreCompactedAndKeptForEver() {
        assertThat(THREE_BROKERS.faults(Topic.PATIENTS, new TopicState(24, 3, good())))
                .singleElement()
                .asString()
                .contains("cleanup.policy delete, wanted: compact");
    }

    @Test
    void whatMayNotBeReadIsNotHeldAgainstIt() {
        assertThat(THREE_BROKERS.faults(Topic.ASSESSMENTS, new TopicState(24, 3, Map.of())))
                .isEmpty();
    }
}
