package org.careline.kit.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private static final WorkingDays DAYS = builtIn();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-09-24 | 10 | 2026-10-15 | Mid-Autumn, National Day, a worked Saturday
            2026-11-20 | 1  | 2026-11-23 | a Friday
            2026-12-31 | 1  | 2027-01-04 | New Year is free also in a year not announced
            2027-09-30 | 1  | 2027-10-04 | so is National Day
            """)
    void theWorkingDaysAfterADay(LocalDate day, int number, LocalDate expected, String why) {
        assertThat(DAYS.after(day, number)).as(why).isEqualTo(expected);
    }

    @Test
    void aYearNotAnnouncedIsSaidToBeUnknown() {
        assertThat(DAYS.knows(LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(DAYS.knows(LocalDate.of(2027, 1, 1))).isFalse();
    }

    private static WorkingDays builtIn() {
        try {
            return WorkingDays.parse(Files.readAllLines(Path.of("src/main/resources/working-days-cn.csv")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
