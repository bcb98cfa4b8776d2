package org.careline.followup.domain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.careline.kit.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Courses of visits as the rules are tried on, and the calendar that is built in. */
final class TestCourses {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    static final WorkingDays CALENDAR = calendar();

    private TestCourses() {}

    static StandingVisit visit(LocalDate day, ConditionClass condition) {
        return visit(day, day.atTime(10, 0), DangerLevel.NONE, condition);
    }

    static StandingVisit visit(LocalDate day, LocalDateTime entered, DangerLevel level, ConditionClass condition) {
        return new StandingVisit(UUID.randomUUID(), day, entered, level, condition, null, false, false, null);
    }

    static StandingVisit danger(LocalDate day, @Nullable String placeNow) {
        return new StandingVisit(
                UUID.randomUUID(),
                day,
                day.atTime(10, 0),
                DangerLevel.VIOLENCE,
                ConditionClass.UNSTABLE,
                null,
                false,
                false,
                placeNow);
    }

    static StandingVisit calm(LocalDate day, @Nullable String placeNow) {
        return new StandingVisit(
                UUID.randomUUID(),
                day,
                day.atTime(10, 0),
                DangerLevel.NONE,
                ConditionClass.STABLE,
                null,
                false,
                false,
                placeNow);
    }

    static FollowedUp person(@Nullable LocalDate managedSince, StandingVisit... visits) {
        return new FollowedUp(new Course(List.of(visits)), List.of(), true, managedSince, null);
    }

    private static WorkingDays calendar() {
        try (var in = Objects.requireNonNull(TestCourses.class.getResourceAsStream("/working-days-cn.csv"))) {
            return WorkingDays.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
