package org.careline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What leaves the suite is thinner than what the services tell each other. */
class WebhookTest {

    @ParameterizedTest
    @ValueSource(strings = {"alert-raised.v1", "alert-withdrawn.v1", "alert-settled.v1"})
    void anExampleKeepsItsSchema(String name) {
        assertThat(faults(name, example(name))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            patient      | 0199e6a0-5b1e-7c3a-9d57-3f2b8c1a4e01
            organisation | DEMO-POLICE-101
            area         | 230381101201
            name         | 张三
            grant        | eyJhbGciOiJFUzI1NiJ9.e30.c2ln
            """)
    void neitherThePersonNorTheVillageIsSent(String field, String value) {
        var event = example("alert-raised.v1");

        ((ObjectNode) event.get("data")).put(field, value);

        assertThat(faults("alert-raised.v1", event)).isNotEmpty();
    }

    @Test
    void theExampleInTheGuideIsTheExampleOfTheContract() throws IOException {
        var guide = Files.readString(Path.of("../docs/events.md"));
        var shown = guide.substring(guide.indexOf("```json") + 7, guide.lastIndexOf("```"));

        assertThat(Contract.JSON.readTree(shown)).isEqualTo(example("alert-raised.v1"));
    }

    private static JsonNode example(String name) {
        return Contract.read(Contract.FOLDER.resolve("webhooks/" + name + ".example.json"));
    }

    private static List<String> faults(String name, JsonNode event) {
        return Contract.faults("webhooks/" + name, event);
    }
}
