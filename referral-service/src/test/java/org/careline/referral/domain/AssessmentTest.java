package org.careline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.careline.referral.domain.Assessment.Arrival;
import org.careline.referral.domain.Assessment.LastRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When an assessment opens the green channel (rules 17.1, 17.6). */
class AssessmentTest {
    private static final LocalDate CLOSED = LocalDate.of(2026, 11, 20);
    private static final UUID CORRECTED = UUID.randomUUID();

    private static Assessment assessment(int level, LocalDate visitedOn, Arrival arrival, boolean inHospital, UUID of) {
        return new Assessment(
                UUID.randomUUID(),
                of,
                level,
                visitedOn,
                arrival,
                inHospital,
                visitedOn.atStartOfDay(ZoneOffset.UTC).toInstant());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # level, arrival, in hospital, opens
            0, IN_TIME,  false, false
            2, IN_TIME,  false, false
            3, IN_TIME,  false, true
            5, IN_TIME,  false, true
            5, LATE,     false, true
            5, IMPORTED, false, false
            5, IN_TIME,  true,  false
            """)
    void threeAndMoreOpenUnlessImportedOrInHospital(int level, Arrival arrival, boolean inHospital, boolean opens) {
        assertThat(assessment(level, CLOSED, arrival, inHospital, null).opens(null))
                .isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # visited on, arrival, opens after a record closed on 20 November
            2026-11-19, LATE,    false
            2026-11-20, LATE,    true
            2026-11-19, IN_TIME, true
            """)
    void aLateVisitBeforeTheClosingWasDecidedWithIt(LocalDate visitedOn, Arrival arrival, boolean opens) {
        var last = new LastRecord(Grounds.of(new Ground(UUID.randomUUID(), 4, Instant.EPOCH)), CLOSED);

        assertThat(assessment(4, visitedOn, arrival, false, null).opens(last)).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({"3, false", "4, false", "5, true"})
    void aCorrectionOpensAnewOnlyWhenItIsGraverThanWhatWasDecided(int level, boolean opens) {
        var last = new LastRecord(Grounds.of(new Ground(CORRECTED, 4, Instant.EPOCH)), CLOSED);

        assertThat(assessment(level, CLOSED, Arrival.IN_TIME, false, CORRECTED).opens(last))
                .isEqualTo(opens);
    }

    @Test
    void seenInDangerAfterTheDischargeIsTheNextCrisis() {
        var discharged = new Discharged(Grounds.of(new Ground(CORRECTED, 4, Instant.EPOCH)), "hospital", Instant.EPOCH);

        assertThat(assessment(4, CLOSED, Arrival.IN_TIME, false, null).followsTheStayOf(discharged, CLOSED))
                .isTrue();
        assertThat(assessment(4, CLOSED, Arrival.LATE, false, null).followsTheStayOf(discharged, CLOSED.plusDays(1)))
                .isFalse();
        assertThat(assessment(4, CLOSED, Arrival.IN_TIME, false, CORRECTED).followsTheStayOf(discharged, CLOSED))
                .isFalse();
    }
}
