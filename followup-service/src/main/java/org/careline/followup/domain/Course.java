package org.careline.followup.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The visits of a person that stand 有效随访, in the order of their days: the order of typing changes nothing (rules 4.2, 17.1-11). */
public record Course(List<StandingVisit> visits) {
    public static final Course NOTHING_YET = new Course(List.of());

    public Course {
        visits = visits.stream().sorted(StandingVisit.IN_ORDER).toList();
    }

    public Course with(StandingVisit another) {
        return new Course(Stream.concat(without(another.visit()).visits.stream(), Stream.of(another))
                .toList());
    }

    public Course without(UUID visit) {
        return new Course(
                visits.stream().filter(one -> !one.visit().equals(visit)).toList());
    }

    public Optional<StandingVisit> last() {
        return visits.isEmpty() ? Optional.empty() : Optional.of(visits.getLast());
    }

    /** A danger that a calm visit of a later day has overtaken (rules 17.1-5). */
    public boolean overtakes(DangerLevel level, LocalDate day) {
        return visits.stream().anyMatch(later -> Timeliness.isOvertaken(level, day, later.level(), later.visitedOn()));
    }

    /** The latest day the rules allow for the visit after this one. */
    public LocalDate latestAfter(StandingVisit visit) {
        @Nullable StandingVisit previous = null;
        var due = visit.visitedOn();
        for (var one : daysBefore(visit.visitedOn())) {
            due = NextVisit.after(one, previous, due);
            previous = one;
        }
        return NextVisit.after(visit, previous, due);
    }

    /** The next visit: by the rules, or the earlier wish of the visitor. */
    public LocalDate nextAfter(StandingVisit visit) {
        var latest = latestAfter(visit);
        var wished = visit.wishedOn();
        return wished != null && wished.isBefore(latest) ? wished : latest;
    }

    /** Of two entries of one day the later stands for the day. */
    private List<StandingVisit> daysBefore(LocalDate day) {
        var days = new ArrayList<StandingVisit>();
        for (var visit : visits) {
            if (!visit.visitedOn().isBefore(day)) {
                break;
            }
            if (!days.isEmpty() && days.getLast().visitedOn().equals(visit.visitedOn())) {
                days.removeLast();
            }
            days.add(visit);
        }
        return days;
    }
}
