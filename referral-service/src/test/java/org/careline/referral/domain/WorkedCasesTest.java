package org.careline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The green column of the worked cases 绿色通道案例表; {@link Told} reads the facts, {@link Life} says the records. */
class WorkedCasesTest {

    @ParameterizedTest(name = "case {0}: {1}")
    @CsvFileSource(resources = "/worked-cases.txt", delimiter = '|')
    void theRecordIsTheOneThatIsOwed(String number, String facts, String record) {
        assertThat(Told.life(facts, 1)).hasToString(record);
    }

    @ParameterizedTest(name = "case 88 with {0}: {1}")
    @CsvFileSource(resources = "/worked-cases.txt", delimiter = '|')
    void everyEventThreeTimesMakesTheSameRecord(String number, String facts, String record) {
        assertThat(Told.life(facts, 3)).hasToString(record);
    }
}
