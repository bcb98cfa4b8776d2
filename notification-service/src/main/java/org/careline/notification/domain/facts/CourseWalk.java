package org.careline.notification.domain.facts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.careline.events.EpisodeCloseReason;
import org.jspecify.annotations.Nullable;

/** Walks assessments, admissions, discharges and death in order. */
final class CourseWalk {
    private static final int BEFORE_ADMISSION = 0;
    private static final int STAY = 1;
    private static final int AFTER = 2;

    private final Facts facts;
    private final List<Assessment> inOrder = new ArrayList<>();
    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Assessment> course = new ArrayList<>();
    private final List<Assessment> calm = new ArrayList<>();
    private boolean inHospital;

    CourseWalk(Facts facts) {
        this.facts = facts;
    }

    /** One thing that happened: an assessment, or the end of a stay, or its beginning, or death. */
    private record Moment(
            LocalDate day,
            OffsetDateTime time,
            int rank,
            OffsetDateTime enteredAt,
            @Nullable Assessment assessment,
            @Nullable EpisodeCloseReason ends) {}

    Course course() {
        moments().forEach(this::pass);
        if (!course.isEmpty()) {
            stretches.add(stretch(null));
        }
        return new Course(facts, inOrder, stretches, inHospital);
    }

    private Stream<Moment> moments() {
        var assessed = facts.standing().stream().map(this::moment);
        var stays = facts.stays().stream().flatMap(this::moments);
        return Stream.of(assessed, stays, death().stream())
                .flatMap(part -> part)
                .sorted(Comparator.comparing(Moment::day)
                        .thenComparing(Moment::time)
                        .thenComparing(Moment::rank)
                        .thenComparing(Moment::enteredAt)
                        .thenComparing(moment -> moment.assessment() == null
                                ? ""
                                : moment.assessment().id().toString()));
    }

    private Moment moment(Assessment one) {
        var entered = Course.enteredAt(one, facts);
        var admission = admissionItPreceded(one, entered);
        return admission
                .map(time -> new Moment(one.visitedOn(), time, BEFORE_ADMISSION, entered, one, null))
                .orElseGet(() -> new Moment(one.visitedOn(), entered, AFTER, entered, one, null));
    }

    /** A visit of the day of an admission, entered during the stay, was before it unless the visitor said otherwise. */
    private Optional<OffsetDateTime> admissionItPreceded(Assessment one, OffsetDateTime entered) {
        if (one.inHospital() || one.hospitalStated()) {
            return Optional.empty();
        }
        return facts.stays().stream()
                .filter(stay -> stay.lastsAt(entered))
                .map(Stay::admittedAt)
                .filter(time -> time != null && day(time).equals(one.visitedOn()))
                .min(Comparator.naturalOrder());
    }

    private Stream<Moment> moments(Stay stay) {
        var admitted = Stream.ofNullable(stay.admittedAt())
                .map(time -> new Moment(day(time), time, STAY, time, null, EpisodeCloseReason.ADMITTED));
        var discharged =
                Stream.ofNullable(stay.dischargedAt()).map(time -> new Moment(day(time), time, STAY, time, null, null));
        return Stream.concat(admitted, discharged);
    }

    private Optional<Moment> death() {
        return Optional.ofNullable(facts.person().deceasedOn()).map(day -> {
            var midnight = day.plusDays(1).atStartOfDay(Course.ZONE).toOffsetDateTime();
            var end = OffsetDateTime.MAX;
            return new Moment(day, end, AFTER, midnight, null, EpisodeCloseReason.DECEASED);
        });
    }

    private void pass(Moment moment) {
        var assessment = moment.assessment();
        if (assessment != null) {
            pass(assessment);
            return;
        }
        var end = moment.ends();
        if (end != EpisodeCloseReason.DECEASED) {
            inHospital = end == EpisodeCloseReason.ADMITTED;
        }
        if (end != null) {
            close(end);
        }
    }

    private void pass(Assessment one) {
        inOrder.add(one);
        inHospital = one.inHospital();
        if (one.isDangerous()) {
            course.add(one);
            calm.clear();
        } else if (!course.isEmpty()) {
            course.add(one);
            if (calm.stream().noneMatch(visit -> visit.visitedOn().equals(one.visitedOn()))) {
                calm.add(one);
            }
            if (calm.size() == 2) {
                close(EpisodeCloseReason.CALM);
            }
        }
    }

    private void close(EpisodeCloseReason reason) {
        if (!course.isEmpty()) {
            stretches.add(stretch(reason));
            course.clear();
            calm.clear();
        }
    }

    private Stretch stretch(@Nullable EpisodeCloseReason end) {
        return new Stretch(course, calm, end, facts.person().residence());
    }

    private static LocalDate day(OffsetDateTime time) {
        return time.atZoneSameInstant(Course.ZONE).toLocalDate();
    }
}
