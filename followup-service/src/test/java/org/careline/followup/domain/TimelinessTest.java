package org.careline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In time, late, overtaken: rules 17.1-5 and 17.1-7. */
class TimelinessTest {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
    private static final LocalRules RULES = new LocalRules(Duration.ofHours(48), Period.ofYears(1));

    @ParameterizedTest(name = "17.1-5: visited {0}, entered {1} -> late {2}, same day {3}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        VISITED,    ENTERED,             LATE,  SAME_DAY
        2026-11-22, 2026-11-22T00:00:00, false, true
        2026-11-22, 2026-11-22T23:59:59, false, true
        2026-11-21, 2026-11-22T00:00:01, false, false
        2026-11-20, 2026-11-22T23:59:59, false, false
        2026-11-20, 2026-11-23T00:00:00, false, false
        2026-11-20, 2026-11-23T00:00:01, true,  false
        2026-11-01, 2026-11-22T12:00:00, true,  false
        2026-02-27, 2026-03-02T00:00:01, true,  false
        """)
    void fortyEightHoursRunFromTheEndOfTheDayOfTheVisit(
            LocalDate visited, LocalDateTime entered, boolean late, boolean sameDay) {
        var time = entered.atZone(SHANGHAI);

        assertThat(Timeliness.isLate(visited, time, RULES)).isEqualTo(late);
        assertThat(Timeliness.isSameDay(visited, time)).isEqualTo(sameDay);
    }

    @ParameterizedTest(name = "17.1-5: level {0} on {1}, then {2} on {3} -> overtaken {4}")
    @CsvSource(useHeadersInDisplayName = true, textBlock = """
        LEVEL, VISITED,    LATER_LEVEL, LATER,      OVERTAKEN
        4,     2026-11-20, 2,           2026-11-21, true
        3,     2026-11-20, 0,           2026-11-22, true
        4,     2026-11-20, 3,           2026-11-21, false
        2,     2026-11-20, 0,           2026-11-21, false
        4,     2026-11-20, 2,           2026-11-20, false
        4,     2026-11-20, 2,           2026-11-19, false
        """)
    void aLaterVisitBelowThreeOvertakesADanger(
            int level, LocalDate visited, int laterLevel, LocalDate later, boolean overtaken) {
        assertThat(Timeliness.isOvertaken(DangerLevel.of(level), visited, DangerLevel.of(laterLevel), later))
                .isEqualTo(overtaken);
    }
}
