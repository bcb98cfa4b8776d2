package org.careline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.time.api.constraints.DateRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The intervals of rules 4.2. */
class NextVisitTest {

    @ParameterizedTest(name = "4.2: {0} visited {1} after {2} two weeks before -> {3}")
    @CsvSource(useHeadersInDisplayName = true, nullValues = "-", textBlock = """
        CLASS,            VISITED,    PREVIOUS,         NEXT
        STABLE,           2026-03-10, -,                2026-06-10
        STABLE,           2026-03-10, BASICALLY_STABLE, 2026-06-10
        STABLE,           2026-03-10, UNSTABLE,         2026-06-10
        STABLE,           2026-11-30, STABLE,           2027-02-28
        STABLE,           2027-11-30, STABLE,           2028-02-29
        STABLE,           2026-08-31, STABLE,           2026-11-30
        BASICALLY_STABLE, 2026-03-10, -,                2026-03-24
        BASICALLY_STABLE, 2026-03-10, STABLE,           2026-03-24
        BASICALLY_STABLE, 2026-03-10, UNSTABLE,         2026-03-24
        BASICALLY_STABLE, 2026-03-10, BASICALLY_STABLE, 2026-04-10
        BASICALLY_STABLE, 2026-01-31, BASICALLY_STABLE, 2026-02-28
        BASICALLY_STABLE, 2026-05-31, BASICALLY_STABLE, 2026-06-30
        BASICALLY_STABLE, 2026-12-20, STABLE,           2027-01-03
        UNSTABLE,         2026-03-10, -,                2026-03-24
        UNSTABLE,         2026-03-10, UNSTABLE,         2026-03-24
        UNSTABLE,         2026-02-20, STABLE,           2026-03-06
        """)
    void theIntervalFollowsTheClassAndTheOneBefore(
            ConditionClass condition, LocalDate visited, @Nullable ConditionClass previous, LocalDate next) {
        var visit = TestCourses.visit(visited, condition);
        var course = previous == null
                ? new Course(List.of(visit))
                : new Course(List.of(TestCourses.visit(visited.minusWeeks(2), previous), visit));

        assertThat(course.latestAfter(visit)).isEqualTo(next);
    }

    @Property
    void thereAreAtLeastFourVisitsAYear(
            @ForAll @DateRange(min = "2020-01-01", max = "2040-12-31") LocalDate visited,
            @ForAll ConditionClass condition,
            @ForAll ConditionClass previous) {
        var visit = TestCourses.visit(visited, condition);
        var course = new Course(List.of(TestCourses.visit(visited.minusWeeks(2), previous), visit));

        assertThat(ChronoUnit.DAYS.between(visited, course.latestAfter(visit))).isBetween(14L, 92L);
    }
}
