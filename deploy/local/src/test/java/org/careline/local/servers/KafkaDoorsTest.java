package org.careline.local.servers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** Further listeners of the broker, each before a door of its own. */
class KafkaDoorsTest {
    private static final Map<String, String> ENCRYPTED = Map.of(
            "listener.security.protocol.map", "SUITE:SASL_SSL,CONTROLLER:SASL_SSL",
            "listener.name.suite.sasl.enabled.mechanisms", "PLAIN",
            "ssl.keystore.type", "PEM");

    @Test
    void aDoorIsAdvertisedAtThePortBeforeIt() {
        var settings = KafkaDoors.of(6, 7, Map.of(30, 40), ENCRYPTED);

        assertThat(settings)
                .containsEntry("listeners", "SUITE://localhost:6,CONTROLLER://localhost:7,DOOR1://localhost:30")
                .containsEntry("advertised.listeners", "SUITE://localhost:6,DOOR1://localhost:40");
    }

    @Test
    void whoComesByADoorSignsInAsAtTheFirst() {
        var settings = KafkaDoors.of(6, 7, Map.of(30, 40), ENCRYPTED);

        assertThat(settings)
                .containsEntry("listener.security.protocol.map", "SUITE:SASL_SSL,CONTROLLER:SASL_SSL,DOOR1:SASL_SSL")
                .containsEntry("listener.name.door1.sasl.enabled.mechanisms", "PLAIN");
    }

    @Test
    void aDoorHasTheSameNameAtEveryBroker() {
        var first = KafkaDoors.of(6, 7, Map.of(30, 40, 31, 41), ENCRYPTED);
        var second = KafkaDoors.of(8, 9, Map.of(60, 70, 61, 71), ENCRYPTED);

        assertThat(first.get("advertised.listeners")).contains("DOOR1://localhost:40,DOOR2://localhost:41");
        assertThat(second.get("advertised.listeners")).contains("DOOR1://localhost:70,DOOR2://localhost:71");
    }

    @Test
    void withoutDoorsNothingChanges() {
        assertThat(KafkaDoors.of(6, 7, Map.of(), ENCRYPTED)).isEqualTo(ENCRYPTED);
    }
}
