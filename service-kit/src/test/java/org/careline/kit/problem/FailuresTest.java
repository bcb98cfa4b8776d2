package org.careline.kit.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # state, answer, what it is
            08006, OVERLOADED, connection failure
            40P01, OVERLOADED, deadlock
            55P03, OVERLOADED, another one has held the row for too long
            57014, OVERLOADED, the statement took too long
            25P03, OVERLOADED, nothing was said in the transaction for too long
            23505, BUG,        unique violation
            """)
    void aDatabaseErrorIsAnsweredByItsState(String state, Answer answer, String what) {
        assertThat(Failures.answer(new IllegalStateException(new SQLException(what, state))))
                .isEqualTo(answer);
    }
}
