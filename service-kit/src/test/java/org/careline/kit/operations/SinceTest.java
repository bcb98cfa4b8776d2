package org.careline.kit.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SinceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            -5,     0, seconds
            0,      0, seconds
            59,     59, seconds
            119,    119, seconds
            120,    2, minutes
            7199,   119, minutes
            7200,   2, hours
            172799, 47, hours
            172800, 2, days
            """)
    void theLargestUnitThatSaysIt(long secondsAgo, long number, String unit) {
        var now = Instant.parse("2026-11-20T02:00:00Z");

        assertThat(Since.between(now.minusSeconds(secondsAgo), now)).isEqualTo(new Since(number, unit));
    }
}
