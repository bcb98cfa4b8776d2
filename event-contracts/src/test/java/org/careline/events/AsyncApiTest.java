package org.careline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AsyncApiTest {
    private final JsonNode document = read();

    @Test
    void itIsAnAsyncApiOfVersionThree() {
        assertThat(document.get("asyncapi").asText()).isEqualTo("3.0.0");
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeIsAMessageOfItsTopicWithItsSchema(EventType type) {
        var named = document.at("/components/messages").properties().stream()
                .filter(message -> message.getValue().get("name").asText().equals(type.wireName()))
                .toList();

        assertThat(named).hasSize(1);
        var message = named.getFirst();
        assertThat(channel(type.topic()).get("messages").properties())
                .extracting(entry -> entry.getValue().get("$ref").asText())
                .contains("#/components/messages/" + message.getKey());
        assertThat(message.getValue().at("/payload/schema/$ref").asText())
                .isEqualTo("./schemas/" + Contract.shortName(type) + ".json");
    }

    @Test
    void noMessageIsLeftOverFromATypeThatIsGone() {
        assertThat(document.at("/components/messages"))
                .hasSize(EventType.values().length)
                .allSatisfy(message -> assertThat(
                                EventType.named(message.get("name").asText()))
                        .isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyTopicHasItsPartitionsAndItsCleaning(Topic topic) {
        var kafka = channel(topic).at("/bindings/kafka");

        assertThat(kafka.get("topic").asText()).isEqualTo(topic.wireName());
        assertThat(kafka.get("partitions").asInt()).isEqualTo(topic.partitions());
        assertThat(kafka.at("/topicConfiguration/cleanup.policy/0").asText())
                .isEqualTo(topic.compacted() ? "compact" : "delete");
    }

    @Test
    void everyTopicIsToldByTheServiceWhoseNameItBears() {
        var sending = document.get("operations").properties().stream()
                .filter(operation -> operation.getValue().get("action").asText().equals("send"))
                .toList();

        assertThat(sending).hasSize(Topic.values().length);
        assertThat(sending).allSatisfy(this::teller);
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        assertThat(document.findValuesAsText("$ref")).allSatisfy(reference -> {
            if (reference.startsWith("#")) {
                assertThat(document.at(reference.substring(1)).isMissingNode())
                        .as(reference)
                        .isFalse();
            } else {
                assertThat(Files.exists(Contract.FOLDER.resolve(reference.replaceFirst("#.*", ""))))
                        .as(reference)
                        .isTrue();
            }
        });
    }

    private void teller(Map.Entry<String, JsonNode> operation) {
        var channel = operation.getValue().at("/channel/$ref").asText().substring(1);
        assertThat(operation.getKey())
                .startsWith(document.at(channel + "/address").asText().replaceFirst("\\..*", "Tells"));
    }

    private JsonNode channel(Topic topic) {
        assertThat(Arrays.stream(Topic.values()).map(Topic::wireName))
                .containsExactlyInAnyOrderElementsOf(
                        StreamSupport.stream(document.get("channels").spliterator(), false)
                                .map(channel -> channel.get("address").asText())
                                .toList());
        return StreamSupport.stream(document.get("channels").spliterator(), false)
                .filter(channel -> channel.get("address").asText().equals(topic.wireName()))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode read() {
        try {
            return new YAMLMapper()
                    .readTree(Contract.FOLDER.resolve("asyncapi.yaml").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
