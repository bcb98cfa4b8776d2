package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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

    /** Of these, seen from a day on: what is over is left out, and what began before begins that day. */
    public Tenures ahead(LocalDate day) {
        return new Tenures(tenures.stream()
                .filter(tenure -> !tenure.isOverBy(day))
                .map(tenure -> tenure.notBefore(day))
                .toList());
    }

    public Tenures with(Tenures others) {
        return new Tenures(
                Stream.concat(tenures.stream(), others.tenures.stream()).toList());
    }

    public boolean coverDay(LocalDate day) {
        return !on(day).isEmpty();
    }

    /** Whether everybody keeps what they have from that day on, and nobody new is accountable. */
    public boolean onlyGainCopies(Tenures changed, LocalDate day) {
        var known = ahead(day).tenures;
        var wanted = changed.ahead(day).tenures;
        return wanted.containsAll(known)
                && wanted.stream().filter(tenure -> !known.contains(tenure)).allMatch(tenure -> tenure.rank() > 1);
    }

    /** Those a wish brings in or gives more time than they have; whose time stays or is cut short is not among them. */
    public List<Tenure> broughtInBy(Tenures wish) {
        return wish.tenures.stream()
                .filter(wished -> tenures.stream().noneMatch(wished::isWithin))
                .toList();
    }

    /** From a day on one organisation has what another had, in its rank and for its time; what is over by then is left out. */
    public Tenures handedOver(String present, String next, LocalDate day, LocalDate today) {
        return new Tenures(tenures.stream()
                .filter(tenure -> !tenure.isOverBy(today))
                .flatMap(tenure -> tenure.organisation().equals(present) && !tenure.isOverBy(day)
                        ? tenure.handedOver(next, day)
                        : Stream.of(tenure))
                .toList());
    }

    /** A wish of some days ago, confirmed only now: what was to begin or to end in between begins or ends today. */
    public Tenures overdue(Tenures wish, LocalDate today) {
        var late = new ArrayList<Tenure>();
        for (var wished : wish.tenures) {
            tenures.stream()
                    .filter(wished::startsLike)
                    .findFirst()
                    .map(known -> wished.isOverBy(today) && !Objects.equals(wished.to(), known.to())
                            ? known.endedBy(today)
                            : wished)
                    .or(() -> wished.isOverBy(today) ? Optional.empty() : Optional.of(wished.notBefore(today)))
                    .filter(tenure -> tenure.to() == null || tenure.from().isBefore(tenure.to()))
                    .ifPresent(late::add);
        }
        return new Tenures(late);
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
