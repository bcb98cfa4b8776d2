package org.careline.followup.assessment;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.followup.caseload.LastVisit;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.domain.Timeliness;

/** The visits of a patient that stand 有效随访: neither withdrawn nor replaced, in no order. */
public record History(List<LastVisit> standing) {
    private static final Comparator<LastVisit> BY_DAY =
            Comparator.comparing(LastVisit::visitedOn).thenComparing(LastVisit::visit);

    public History {
        standing = List.copyOf(standing);
    }

    public Optional<LastVisit> newest() {
        return standing.stream().max(BY_DAY);
    }

    public History with(LastVisit another) {
        return new History(Stream.concat(standing.stream(), Stream.of(another)).toList());
    }

    public History without(UUID visit) {
        return new History(
                standing.stream().filter(one -> !one.visit().equals(visit)).toList());
    }

    /** The visit before, whose class decides the interval (rules 4.2). */
    Optional<LastVisit> before(LocalDate day) {
        return standing.stream()
                .filter(visit -> !visit.visitedOn().isAfter(day))
                .max(BY_DAY);
    }

    /** Rules 17.1-5. */
    boolean overtakes(DangerLevel level, LocalDate day) {
        return standing.stream()
                .anyMatch(later -> Timeliness.isOvertaken(level, day, later.level(), later.visitedOn()));
    }
}
