package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days that programs write where nobody said one. */
class PlaceholderDayTest {

    @ParameterizedTest
    @CsvSource({
        "0001-01-01, true",
        "1899-12-31, true",
        "1900-01-01, true",
        "1970-01-01, true",
        "1900-01-02, false",
        "1970-01-02, false",
        "2026-11-28, false"
    })
    void nothingHappenedOnADayThatStandsForNone(LocalDate day, boolean placeholder) {
        assertThat(PlaceholderDay.is(day)).isEqualTo(placeholder);
    }
}
