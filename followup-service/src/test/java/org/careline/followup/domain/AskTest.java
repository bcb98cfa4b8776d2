package org.careline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.careline.events.AskedAction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is asked of those who are told: rules 17.1-4, 17.1-5, 17.1-8. */
class AskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource(textBlock = """
            3, true,  0, false, assist-now
            3, false, 0, false, for-information
            4, false, 0, false, assist-now
            4, false, 1, false, assist-now
            4, false, 2, false, for-information
            5, true,  9, false, assist-now
            5, true,  0, true,  for-information
            """)
    void helpIsAskedForWhereTheDangerIsNearAndNothingQuietsIt(
            int level, boolean stillPresent, int daysAgo, boolean quiet, String asked) {
        var action = Ask.of(DangerLevel.of(level), stillPresent, TODAY.minusDays(daysAgo), quiet, TODAY);

        assertThat(action).extracting(AskedAction::wireName).isEqualTo(asked);
    }
}
