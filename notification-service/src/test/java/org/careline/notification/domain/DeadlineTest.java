package org.careline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Objects;
import org.careline.events.Duty;
import org.careline.kit.calendar.WorkingDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 17.3. */
class DeadlineTest {
    private static final WorkingDays DAYS = builtIn();

    @ParameterizedTest(name = "{0} for {1} raised {2}: prompt {3}, signed by {4}, up the line {5}")
    @CsvSource(textBlock = """
            # urgency      , duty      , raised                   , prompt                   , sign by                  , up the line
            URGENT         , POLICE    , 2026-11-22T03:00:00+08:00, 2026-11-22T03:10:00+08:00, 2026-11-22T03:30:00+08:00, 2026-11-22T03:30:00+08:00
            URGENT         , GRID      , 2026-11-22T23:55:00+08:00, 2026-11-23T00:05:00+08:00, 2026-11-23T00:25:00+08:00, 2026-11-23T00:25:00+08:00
            FOR_INFORMATION, POLICE    , 2026-11-22T22:00:00+08:00, 2026-11-23T02:00:00+08:00, 2026-11-23T02:00:00+08:00, 2026-11-23T02:20:00+08:00
            FOR_INFORMATION, GRID      , 2026-11-23T09:00:00+08:00, 2026-11-24T12:00:00+08:00, 2026-11-24T12:00:00+08:00, 2026-11-24T12:20:00+08:00
            # 周五起，周末不上班
            FOR_INFORMATION, PREVENTION, 2026-11-20T09:00:00+08:00, 2026-11-23T12:00:00+08:00, 2026-11-23T12:00:00+08:00, 2026-11-23T12:20:00+08:00
            # 国庆节前一日起，10月8日上班
            FOR_INFORMATION, GRID      , 2026-09-30T18:00:00+08:00, 2026-10-08T12:00:00+08:00, 2026-10-08T12:00:00+08:00, 2026-10-08T12:20:00+08:00
            # 10月10日周六补班
            FOR_INFORMATION, GRID      , 2026-10-09T18:00:00+08:00, 2026-10-10T12:00:00+08:00, 2026-10-10T12:00:00+08:00, 2026-10-10T12:20:00+08:00
            # raised in another offset: the day is the one in Shanghai
            FOR_INFORMATION, GRID      , 2026-11-23T20:00:00Z     , 2026-11-25T12:00:00+08:00, 2026-11-25T12:00:00+08:00, 2026-11-25T12:20:00+08:00
            """)
    void signWithin(
            Urgency urgency,
            Duty duty,
            OffsetDateTime raised,
            OffsetDateTime prompt,
            OffsetDateTime signBy,
            OffsetDateTime upTheLine) {
        var deadline = Deadline.of(urgency, duty, raised, LocalRules.defaults(), DAYS);

        assertThat(deadline).contains(new Deadline(prompt, signBy, upTheLine, true));
    }

    @Test
    void updatesAreSignedWithTheNextLook() {
        var raised = OffsetDateTime.parse("2026-11-23T09:00:00+08:00");

        assertThat(Deadline.of(Urgency.NEXT_LOOK, Duty.POLICE, raised, LocalRules.defaults(), DAYS))
                .isEmpty();
    }

    @Test
    void aDeadlinePastTheLastYearKnownSaysSo() {
        var raised = OffsetDateTime.parse("2026-12-31T09:00:00+08:00");

        var deadline = Deadline.of(Urgency.FOR_INFORMATION, Duty.GRID, raised, LocalRules.defaults(), DAYS);

        assertThat(deadline).hasValueSatisfying(one -> {
            assertThat(one.signBy().toLocalDate()).isEqualTo(LocalDate.of(2027, 1, 1));
            assertThat(one.calendarKnown()).isFalse();
        });
    }

    static WorkingDays builtIn() {
        try (var in = Objects.requireNonNull(DeadlineTest.class.getResourceAsStream("/working-days-cn.csv"))) {
            return WorkingDays.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
