package org.careline.kit.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.OptimisticLockException;
import java.net.ConnectException;
import java.sql.SQLException;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PassingTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # state, passes, what it is
            08006,   true,   connection failure
            40001,   true,   serialisation failure
            40P01,   true,   deadlock
            53300,   true,   too many connections
            55P03,   true,   lock not available
            57014,   true,   query cancelled
            57P01,   true,   the server shuts down
            25006,   true,   read-only while a standby is promoted
            25P03,   true,   nothing was said in the transaction for too long
            23505,   false,  unique violation
            22001,   false,  value too long
            42P01,   false,  no such table
            """)
    void aDatabaseErrorPassesByItsState(String state, boolean passes, String what) {
        assertThat(Passing.is(new IllegalStateException(new SQLException(what, state))))
                .as(what)
                .isEqualTo(passes);
    }

    @Test
    void noConnectionInTimePasses() {
        assertThat(Passing.is(new RuntimeException(new SQLException("Sorry, acquisition timeout!"))))
                .isTrue();
        assertThat(Passing.is(new RuntimeException(new ConnectException()))).isTrue();
    }

    @Test
    void aRowChangedMeanwhilePasses() {
        assertThat(Passing.is(new OptimisticLockException())).isTrue();
    }

    @Test
    void aCommitThatFailedWithItsConnectionPasses() {
        var commit = new IllegalStateException("could not commit");
        var resource = new XAException(XAException.XAER_RMFAIL);
        resource.initCause(new SQLException("terminating connection", "57P01"));
        commit.addSuppressed(resource);
        resource.addSuppressed(commit);

        assertThat(Passing.is(new RuntimeException(commit))).isTrue();
    }

    @Test
    void aBugNeverPasses() {
        assertThat(Passing.is(new NullPointerException())).isFalse();
        assertThat(Passing.is(new StackOverflowError())).isFalse();
    }
}
