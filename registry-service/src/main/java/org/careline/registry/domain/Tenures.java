package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Who has one duty in one area, from when to when 管辖沿革 (rules 17.2). The past is kept, never rewritten. */
public record Tenures(List<Tenure> tenures) {
    public Tenures {
        tenures = List.copyOf(tenures);
    }

    /** Whether the wish says something else about days before today than what is known. */
    public boolean backdatedBy(Tenures wish, LocalDate today) {
        return wish.tenures.stream()
                .filter(wished -> wished.from().isBefore(today))
                .anyMatch(wished -> tenures.stream().noneMatch(known -> samePast(known, wished, today)));
    }

    /** The wish from today on; whoever held before and is not in it any more is kept and ends today. */
    public Tenures revisedBy(Tenures wish, LocalDate today) {
        var revised = new ArrayList<>(wish.tenures);
        tenures.stream()
                .filter(known -> known.from().isBefore(today))
                .filter(known -> wish.tenures.stream().noneMatch(known::startsLike))
                .map(known -> known.endedBy(today))
                .forEach(revised::add);
        return new Tenures(revised);
    }

    /** On each day from today on that has holders, one of them has rank 1. */
    public boolean accountableFrom(LocalDate today) {
        return Stream.concat(Stream.of(today), turns().filter(day -> day.isAfter(today)))
                .map(this::on)
                .allMatch(holding -> holding.isEmpty() || holding.stream().anyMatch(tenure -> tenure.rank() == 1));
    }

    /** Two holders of one rank, or one organisation twice, at the same time. */
    public boolean clash() {
        return tenures.stream()
                .anyMatch(one -> tenures.stream()
                        .anyMatch(other -> one != other
                                && (one.rank() == other.rank()
                                        || one.organisation().equals(other.organisation()))
                                && one.overlaps(other)));
    }

    private Stream<LocalDate> turns() {
        return tenures.stream()
                .flatMap(tenure -> Stream.of(tenure.from(), tenure.to()).filter(Objects::nonNull));
    }

    private List<Tenure> on(LocalDate day) {
        return tenures.stream().filter(tenure -> tenure.covers(day)).toList();
    }

    private static boolean samePast(Tenure known, Tenure wished, LocalDate today) {
        return known.startsLike(wished)
                && Objects.equals(
                        known.endedBy(today).to(), wished.endedBy(today).to());
    }
}
