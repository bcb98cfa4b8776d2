package org.careline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.domain.TestCourses.calm;
import static org.careline.followup.domain.TestCourses.danger;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a person is, by the latest statement in the order of the days: rules 17.1-8, 17.1-11, 17.1-12. */
class WhereaboutsTest {
    private static final String HOME = "230381100201";
    private static final String AWAY = "230382100";
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void aBlankOfADangerSaysAtHomeAndABlankOfACalmVisitBringsNobodyHome() {
        assertThat(where(danger(MONDAY, AWAY), danger(MONDAY.plusDays(1), null)).placeNow())
                .isNull();
        assertThat(where(danger(MONDAY, AWAY), calm(MONDAY.plusDays(1), null)).placeNow())
                .isEqualTo(AWAY);
    }

    @Test
    void theOrderOfTypingMovesNobody() {
        var now = danger(MONDAY.plusDays(1), AWAY);

        assertThat(where(now, danger(MONDAY, null))).isEqualTo(where(danger(MONDAY, null), now));
    }

    @Test
    void thePlaceThatIsPartOfTheHomeOrHoldsItIsAtHome() {
        assertThat(where(danger(MONDAY, "230381100")).placeNow()).isNull();
        assertThat(where(danger(MONDAY, "230381100201")).placeNow()).isNull();
    }

    @Test
    void residenceUnknownTheLatestPlaceNamedHolds() {
        var course = new Course(List.of(danger(MONDAY, AWAY), danger(MONDAY.plusDays(1), null)));

        assertThat(Whereabouts.of(course, List.of(), null).placeNow()).isEqualTo(AWAY);
    }

    @Test
    void anAdmissionSaysInHospitalUntilADischargeOrAVisitOfALaterDaySaysOtherwise() {
        var stay = new Stay(MONDAY.atTime(11, 0), null);

        assertThat(Whereabouts.of(new Course(List.of(danger(MONDAY, null))), List.of(stay), HOME)
                        .inHospital())
                .isTrue();
        assertThat(Whereabouts.of(new Course(List.of(danger(MONDAY.plusDays(1), null))), List.of(stay), HOME)
                        .inHospital())
                .isFalse();
    }

    @Test
    void nobodyIsSentToTheDeadNorToWhoWasAdmittedSince() {
        var danger = danger(MONDAY, null);

        assertThat(Over.isOver(danger, List.of(), MONDAY)).isTrue();
        assertThat(Over.isOver(danger, List.of(), MONDAY.minusDays(1))).isFalse();
        assertThat(Over.isOver(danger, List.of(new Stay(MONDAY.atTime(11, 0), null)), null))
                .isTrue();
        assertThat(Over.isOver(danger, List.of(new Stay(MONDAY.minusDays(1).atTime(11, 0), null)), null))
                .isFalse();
    }

    private static Whereabouts where(StandingVisit... visits) {
        return Whereabouts.of(new Course(List.of(visits)), List.of(), HOME);
    }
}
