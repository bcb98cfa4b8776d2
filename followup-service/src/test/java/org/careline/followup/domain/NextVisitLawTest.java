package org.careline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AddLifecycleHook;
import org.careline.followup.LawTries;

/** Law W23: the next visit is a function of the set of what stands, and never later than three months after the last. */
@AddLifecycleHook(LawTries.class)
class NextVisitLawTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);

    @Property
    void theNextVisitIsAFunctionOfTheSet(
            @ForAll("visits") List<StandingVisit> visits, @ForAll("stays") List<Stay> stays, @ForAll Random order) {
        var shuffled = new ArrayList<>(visits);
        Collections.shuffle(shuffled, order);
        var turned = new ArrayList<>(stays);
        Collections.shuffle(turned, order);
        var entered = Course.NOTHING_YET;
        for (var visit : shuffled) {
            entered = entered.with(visit).with(visit);
        }

        var due = person(new Course(visits), stays).next(TestCourses.CALENDAR, TestCourses.TODAY);

        assertThat(person(entered, turned).next(TestCourses.CALENDAR, TestCourses.TODAY))
                .isEqualTo(due);
        entered.last()
                .ifPresent(last -> due.ifPresent(next -> assertThat(next.day())
                        .isBeforeOrEqualTo(last.visitedOn().plusMonths(3))));
    }

    @Property
    void takenBackIsAsIfItHadNeverBeen(
            @ForAll("visits") List<StandingVisit> visits, @ForAll("visit") StandingVisit wrong) {
        var course = new Course(visits);

        assertThat(course.with(wrong).without(wrong.visit())).isEqualTo(course);
    }

    private static FollowedUp person(Course course, List<Stay> stays) {
        return new FollowedUp(course, stays, true, FROM, null);
    }

    @Provide
    Arbitrary<List<StandingVisit>> visits() {
        return visit().list().ofMaxSize(8);
    }

    @Provide
    Arbitrary<StandingVisit> visit() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(0, 4000),
                        Arbitraries.of(ConditionClass.class),
                        Arbitraries.integers().between(-30, 120).injectNull(0.5),
                        Arbitraries.of(true, false),
                        Arbitraries.randomValue(random -> new UUID(random.nextLong(), random.nextLong())))
                .as((day, minutes, condition, wish, inHospital, id) -> {
                    var visitedOn = FROM.plusDays(day);
                    return new StandingVisit(
                            id,
                            visitedOn,
                            visitedOn.atStartOfDay().plusMinutes(minutes),
                            DangerLevel.NONE,
                            condition,
                            wish == null ? null : visitedOn.plusDays(wish),
                            inHospital,
                            true,
                            null);
                });
    }

    @Provide
    Arbitrary<List<Stay>> stays() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 120),
                        Arbitraries.integers().between(1, 60).injectNull(0.4))
                .as((day, length) -> new Stay(
                        FROM.plusDays(day).atTime(11, 0),
                        length == null ? null : FROM.plusDays(day + length).atTime(9, 0)))
                .list()
                .ofMaxSize(3);
    }
}
