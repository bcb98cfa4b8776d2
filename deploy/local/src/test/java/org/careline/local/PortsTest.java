package org.careline.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.net.URI;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class PortsTest {
    @Test
    void theUsualPortsAreThoseOfTheReadme() {
        var ports = new Ports(Ports.USUAL);

        assertThat(ports.url(Part.KEYCLOAK)).isEqualTo(URI.create("http://localhost:8080"));
        assertThat(ports.url(Part.REGISTRY)).isEqualTo(URI.create("http://localhost:8081/registry"));
        assertThat(ports.url(Part.REFERRAL)).isEqualTo(URI.create("http://localhost:8084/referral"));
    }

    @Test
    void noTwoPartsShareAPort() {
        var ports = new Ports(Ports.USUAL);

        assertThat(Arrays.stream(Part.values()).map(ports::of))
                .doesNotHaveDuplicates()
                .doesNotContain(ports.kafkaController());
    }

    @Test
    void aTakenPortIsToldWithThePartThatWantsIt() throws Exception {
        var ports = Ports.free();
        try (var _ = new ServerSocket(ports.of(Part.FOLLOWUP))) {
            assertThat(ports.taken())
                    .singleElement()
                    .asString()
                    .contains("followup")
                    .contains("pid ");
        }
    }

    @Test
    void aBaseOutsideTheRangeIsRefused() {
        assertThatThrownBy(() -> new Ports(65_530)).isInstanceOf(IllegalArgumentException.class);
    }
}
