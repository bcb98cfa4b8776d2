package org.careline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.domain.ConditionClass.BASICALLY_STABLE;
import static org.careline.followup.domain.ConditionClass.STABLE;
import static org.careline.followup.domain.ConditionClass.UNSTABLE;
import static org.careline.followup.domain.TestCourses.CALENDAR;
import static org.careline.followup.domain.TestCourses.TODAY;
import static org.careline.followup.domain.TestCourses.person;
import static org.careline.followup.domain.TestCourses.visit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** When a person is due: rules 2.1 T-09 and 4.2, by the set of what stands. */
class FollowedUpTest {
    private static final LocalDate NOVEMBER_11 = LocalDate.of(2026, 11, 11);
    private static final LocalDate NOVEMBER_25 = LocalDate.of(2026, 11, 25);

    @Test
    void basicallyStableAgainAtTheVisitThatWasAskedForIsDueInAMonthInEitherOrderOfEntry() {
        var first = visit(NOVEMBER_11, BASICALLY_STABLE);
        var second = visit(NOVEMBER_25, BASICALLY_STABLE);

        assertThat(due(person(null, first, second))).isEqualTo(LocalDate.of(2026, 12, 25));
        assertThat(due(person(null, second, first))).isEqualTo(LocalDate.of(2026, 12, 25));
    }

    @Test
    void basicallyStableMonthsLaterIsAFirstFindingAnew() {
        var summer = visit(LocalDate.of(2026, 8, 28), BASICALLY_STABLE);

        assertThat(due(person(null, summer, visit(NOVEMBER_25, BASICALLY_STABLE))))
                .isEqualTo(LocalDate.of(2026, 12, 9));
    }

    @Test
    void ofTwoEntriesOfOneDayTheLaterStandsForTheDayAndIsNotItsOwnSecondFinding() {
        var morning = visit(NOVEMBER_25, NOVEMBER_25.atTime(9, 0), DangerLevel.NONE, BASICALLY_STABLE);
        var noon = visit(NOVEMBER_25, NOVEMBER_25.atTime(12, 0), DangerLevel.NONE, BASICALLY_STABLE);
        var evening = visit(NOVEMBER_25, NOVEMBER_25.atTime(18, 0), DangerLevel.NONE, STABLE);

        assertThat(due(person(null, noon, morning))).isEqualTo(LocalDate.of(2026, 12, 9));
        assertThat(due(person(null, evening, morning))).isEqualTo(LocalDate.of(2027, 2, 25));
        assertThat(due(person(null, morning, evening))).isEqualTo(LocalDate.of(2027, 2, 25));
    }

    @Test
    void theFirstVisitIsDueOnTheTenthWorkingDayOverMidAutumnNationalDayAndTheWorkedSaturday() {
        assertThat(due(person(LocalDate.of(2026, 9, 24)))).isEqualTo(LocalDate.of(2026, 10, 15));
    }

    @Test
    void aYearNotAnnouncedIsProvisionalAndNeverGuessedAsCertain() {
        var due = person(LocalDate.of(2026, 12, 28)).next(CALENDAR, TODAY).orElseThrow();

        assertThat(due.provisional()).isTrue();
        assertThat(due.day()).isEqualTo(LocalDate.of(2027, 1, 12));
        assertThat(person(LocalDate.of(2026, 9, 24))
                        .next(CALENDAR, TODAY)
                        .orElseThrow()
                        .provisional())
                .isFalse();
    }

    @Test
    void theOnlyVisitWithdrawnTheFirstVisitIsDueAsByConsent() {
        var only = visit(NOVEMBER_25, NOVEMBER_25.atTime(9, 0), DangerLevel.SMASHING_ANYWHERE, UNSTABLE);
        var consent = LocalDate.of(2026, 9, 24);

        assertThat(due(person(consent, only).without(only.visit()))).isEqualTo(due(person(consent)));
    }

    @Test
    void aDischargeAsksForAVisitWithinTenWorkingDaysWhereThatIsEarlier() {
        var stay = new Stay(
                LocalDate.of(2026, 11, 1).atTime(11, 0),
                LocalDate.of(2026, 11, 16).atTime(9, 0));
        var stable = visit(LocalDate.of(2026, 10, 20), STABLE);

        assertThat(due(with(List.of(stay), null, stable))).isEqualTo(LocalDate.of(2026, 11, 30));
        assertThat(due(with(List.of(stay), null, visit(NOVEMBER_25, STABLE)))).isEqualTo(LocalDate.of(2027, 2, 25));
        assertThat(due(with(List.of(stay), null))).isEqualTo(LocalDate.of(2026, 11, 30));
    }

    @Test
    void nobodyIsDueInHospitalUntilSeenOutsideIt() {
        var stay = new Stay(NOVEMBER_11.atTime(11, 0), null);

        assertThat(next(with(List.of(stay), null, visit(LocalDate.of(2026, 11, 10), UNSTABLE))))
                .isEmpty();
        assertThat(next(with(List.of(stay), null, visit(LocalDate.of(2026, 11, 12), UNSTABLE))))
                .isPresent();
    }

    @Test
    void inHospitalByTheVisitorsWordAloneNobodyIsForgottenBeyondTheLongestInterval() {
        var said = new StandingVisit(
                UUID.randomUUID(),
                NOVEMBER_25,
                NOVEMBER_25.atTime(9, 0),
                DangerLevel.NONE,
                UNSTABLE,
                null,
                true,
                true,
                null);

        assertThat(due(person(null, said))).isEqualTo(LocalDate.of(2027, 2, 25));
    }

    @Test
    void theDeadAreNotDueButWhoWasSeenAfterTheRegisteredDeathIs() {
        var seen = visit(NOVEMBER_25, UNSTABLE);

        assertThat(next(with(List.of(), NOVEMBER_25, seen))).isEmpty();
        assertThat(next(with(List.of(), NOVEMBER_11, seen))).isPresent();
    }

    @Test
    void managedSinceADayNobodyKnowsIsDueAtOnceAndUnmanagedNever() {
        assertThat(due(person(null))).isEqualTo(TODAY);
        assertThat(new FollowedUp(Course.NOTHING_YET, List.of(), false, null, null).next(CALENDAR, TODAY))
                .isEmpty();
    }

    private static FollowedUp with(List<Stay> stays, @Nullable LocalDate deceasedOn, StandingVisit... visits) {
        return new FollowedUp(new Course(List.of(visits)), stays, true, null, deceasedOn);
    }

    private static Optional<Due> next(FollowedUp person) {
        return person.next(CALENDAR, TODAY);
    }

    private static LocalDate due(FollowedUp person) {
        return next(person).orElseThrow().day();
    }
}
