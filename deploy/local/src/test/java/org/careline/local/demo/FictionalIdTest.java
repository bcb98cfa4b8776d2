package org.careline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FictionalIdTest {

    @Test
    void anAddressCodeInUseIsRefused() {
        assertThatThrownBy(() -> new FictionalId("230381", LocalDate.of(1990, 3, 7), 1))
                .hasMessage("the number could be a person's");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2", "999, 1", "0, 2"})
    void theSequenceSaysTheSex(int sequence, String sex) {
        assertThat(new FictionalId(FictionalId.OF_THE_PLAY, LocalDate.of(1990, 3, 7), sequence).sex())
                .isEqualTo(sex);
    }

    @Test
    void theDateStandsInTheNumber() {
        assertThat(new FictionalId(FictionalId.OF_THE_PLAY, LocalDate.of(1990, 3, 7), 5).number())
                .startsWith("99999819900307005")
                .hasSize(18);
    }
}
