package org.careline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.events.Contract.JSON;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ExamplesTest {

    static List<Path> examples() {
        return Contract.examples();
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeHasAnExample(EventType type) {
        assertThat(Contract.example(type).get("type").asText()).isEqualTo(type.wireName());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleKeepsItsSchema(Path file) {
        assertThat(Contract.faults(Contract.read(file))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void theRecordSaysNeitherMoreNorLessThanTheExample(Path file) throws JsonProcessingException {
        var example = Contract.read(file);

        var data =
                JSON.treeToValue(example.get("data"), Contract.typeOf(example).record());

        assertThat(JSON.readTree(JSON.writeValueAsString(data))).isEqualTo(example.get("data"));
        assertThat(data.key()).isEqualTo(example.get("subject").asText());
    }

    @Test
    void aFieldNotKnownYetIsPassedOver() throws JsonProcessingException {
        var example = Contract.example(EventType.RISK_LEVEL_ASSESSED);
        var newer = (ObjectNode) example.get("data").deepCopy();
        newer.put("fieldOfALaterVersion", 1);

        assertThat(JSON.treeToValue(newer, AssessmentEvent.RiskLevelAssessed.class))
                .isEqualTo(JSON.treeToValue(example.get("data"), AssessmentEvent.RiskLevelAssessed.class));
    }

    @Test
    void noExampleIsLeftOverFromATypeThatIsGone() {
        assertThat(Contract.examples())
                .allSatisfy(file -> assertThat(
                                EventType.named(Contract.read(file).get("type").asText()))
                        .isPresent());
        assertThat(Contract.FOLDER.resolve("schemas"))
                .satisfies(folder -> assertThat(Files.list(folder)).hasSize(EventType.values().length + 2));
    }
}
