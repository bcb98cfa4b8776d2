package org.careline.local.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
    @Test
    void whatGoesBetweenThePartsIsEncryptedUnlessABenchmarkAsksOtherwise() {
        assertThat(Transport.chosen(Optional.empty(), "up")).isEqualTo(Transport.ENCRYPTED);
        assertThat(Transport.chosen(Optional.empty(), "bench")).isEqualTo(Transport.ENCRYPTED);
        assertThat(Transport.chosen(Optional.of("plain"), "bench")).isEqualTo(Transport.PLAIN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"up", "demo", "status", "stop"})
    void nothingButABenchmarkRunsWithoutEncryption(String command) {
        assertThatThrownBy(() -> Transport.chosen(Optional.of("plain"), command))
                .hasMessageContaining("bench");
    }

    @Test
    void aWordThatIsNotKnownIsRefused() {
        assertThatThrownBy(() -> Transport.chosen(Optional.of("tls"), "bench"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
