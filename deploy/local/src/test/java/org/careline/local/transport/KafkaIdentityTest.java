package org.careline.local.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.careline.events.Topic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KafkaIdentityTest {
    private static final Path KIT =
            Path.of("../../service-kit/src/main/resources/META-INF/microprofile-config.properties");
    private static final String INCOMING = "mp.messaging.incoming.";

    @ParameterizedTest
    @EnumSource
    void everyTopicIsToldOnByTheOneServiceItIsNamedAfter(Topic topic) {
        var tellers = Arrays.stream(KafkaIdentity.values())
                .filter(identity -> identity.tellsOn(topic))
                .map(KafkaIdentity::user);

        assertThat(tellers)
                .containsExactly(topic.wireName().substring(0, topic.wireName().indexOf('.')));
    }

    @ParameterizedTest
    @EnumSource(names = {"REGISTRY", "FOLLOWUP", "NOTIFICATION", "REFERRAL"})
    void aServiceMayHearEveryTopicItListensTo(KafkaIdentity identity) throws IOException {
        var channels = channels(identity);

        assertThat(channels)
                .allSatisfy(channel -> assertThat(identity.hears(channel.topic()))
                        .as(channel.toString())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource(names = {"REGISTRY", "FOLLOWUP", "NOTIFICATION", "REFERRAL"})
    void theNamesOfAServicesConsumerGroupsBeginWithItsOwn(KafkaIdentity identity) throws IOException {
        assertThat(channels(identity))
                .extracting(Channel::group)
                .allSatisfy(group -> assertThat(group).startsWith(identity.user()));
    }

    @Test
    void noServicesNameIsTheBeginningOfAnothers() {
        for (var one : KafkaIdentity.values()) {
            for (var other : KafkaIdentity.values()) {
                assertThat(one == other || !other.user().startsWith(one.user())).isTrue();
            }
        }
    }

    private record Channel(Topic topic, String group) {}

    /** The registry, whose tables are the directory, switches the kit's two channels off. */
    private static List<Channel> channels(KafkaIdentity identity) throws IOException {
        var settings = new Properties();
        load(settings, KIT);
        load(
                settings,
                Path.of("../../%s-service/src/main/resources/application.properties".formatted(identity.user())));
        return settings.stringPropertyNames().stream()
                .filter(name -> name.startsWith(INCOMING) && name.endsWith(".topic"))
                .map(name -> name.substring(0, name.length() - ".topic".length()))
                .filter(channel ->
                        !settings.getProperty(channel + ".enabled", "true").equals("false"))
                .map(channel -> new Channel(
                        topic(settings.getProperty(channel + ".topic")),
                        settings.getProperty(channel + ".group.id").replace("${careline.service}", identity.user())))
                .toList();
    }

    private static Topic topic(String wireName) {
        return Arrays.stream(Topic.values())
                .filter(topic -> topic.wireName().equals(wireName))
                .findFirst()
                .orElseThrow();
    }

    private static void load(Properties settings, Path file) throws IOException {
        try (var content = Files.newBufferedReader(file)) {
            settings.load(content);
        }
    }
}
