package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # state, fault, what it is
            08006,   PASSING, connection failure
            40001,   PASSING, serialisation failure
            40P01,   PASSING, deadlock
            53300,   PASSING, too many connections
            55P03,   PASSING, lock not available
            57014,   PASSING, query cancelled
            57P01,   PASSING, the server shuts down
            25006,   PASSING, read-only while a standby is promoted
            25P03,   PASSING, nothing was said in the transaction for too long
            0A000,   UNCLEAR, cached plan must not change result type
            42P01,   UNCLEAR, no such table
            42703,   UNCLEAR, no such column
            42501,   UNCLEAR, no right to a new table
            23502,   UNCLEAR, no value for a column that a later release added
            26000,   UNCLEAR, no such prepared statement
            XX000,   UNCLEAR, internal error
            99999,   UNCLEAR, a state nobody knows
            23505,   CLEAR,   unique violation
            23514,   CLEAR,   check violation
            22001,   CLEAR,   value too long
            P0001,   CLEAR,   raised by a rule of ours
            """)
    void aDatabaseErrorIsJudgedByItsState(String state, Fault fault, String what) {
        assertThat(Fault.of(new IllegalStateException(new SQLException(what, state))))
                .as(what)
                .isEqualTo(fault);
    }

    @Test
    void noConnectionInTimePasses() {
        assertThat(Fault.of(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))))
                .isEqualTo(Fault.PASSING);
        assertThat(Fault.of(new RuntimeException(new ConnectException()))).isEqualTo(Fault.PASSING);
    }

    @Test
    void aRowChangedMeanwhilePasses() {
        assertThat(Fault.of(new OptimisticLockException())).isEqualTo(Fault.PASSING);
    }

    @Test
    void aCommitThatFailedWithItsConnectionPasses() {
        var commit = new IllegalStateException("could not commit");
        var resource = new XAException(XAException.XAER_RMFAIL);
        resource.initCause(new SQLException("terminating connection", "57P01"));
        commit.addSuppressed(resource);
        resource.addSuppressed(commit);

        assertThat(Fault.of(new RuntimeException(commit))).isEqualTo(Fault.PASSING);
    }

    @Test
    void aConnectionThatFailedAfterAnotherErrorPasses() {
        var both = new IllegalStateException(new SQLException("no such column", "42703"));
        both.addSuppressed(new SQLException("connection failure", "08006"));

        assertThat(Fault.of(both)).isEqualTo(Fault.PASSING);
    }

    @Test
    void aBugIsTheEventsOwn() {
        assertThat(Fault.of(new NullPointerException())).isEqualTo(Fault.CLEAR);
        assertThat(Fault.of(new StackOverflowError())).isEqualTo(Fault.CLEAR);
    }

    @Test
    void aBuildThatDoesNotFitTogetherMayBeGoneInMinutes() {
        assertThat(Fault.of(new NoSuchMethodError())).isEqualTo(Fault.UNCLEAR);
    }
}
