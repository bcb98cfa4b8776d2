package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.careline.events.JurisdictionEvent.Holder;

/** Who has one duty in one area, from when to when 管辖期间 (rules 17.2). The past is kept, never rewritten. */
public record Tenures(List<Holder> holders) {
    public Tenures {
        holders = List.copyOf(holders);
    }

    /** Whether the wish says something else about days before today than what is known. */
    public boolean backdatedBy(Tenures wish, LocalDate today) {
        return wish.holders.stream()
                .filter(holder -> holder.from().isBefore(today))
                .anyMatch(holder -> holders.stream().noneMatch(known -> samePast(known, holder, today)));
    }

    /** The wish from today on; whoever held before and is not in it any more is kept and ends today. */
    public Tenures revisedBy(Tenures wish, LocalDate today) {
        var revised = new ArrayList<>(wish.holders);
        holders.stream()
                .filter(known -> known.from().isBefore(today))
                .filter(known -> wish.holders.stream().noneMatch(holder -> sameStart(known, holder)))
                .map(known -> endedBy(known, today))
                .forEach(revised::add);
        return new Tenures(revised);
    }

    /** On each day from today on that has holders, one of them has rank 1. */
    public boolean accountableFrom(LocalDate today) {
        return Stream.concat(Stream.of(today), turns().filter(day -> day.isAfter(today)))
                .map(this::on)
                .allMatch(holding -> holding.isEmpty() || holding.stream().anyMatch(holder -> holder.rank() == 1));
    }

    /** Two holders of one rank, or one organisation twice, at the same time. */
    public boolean clash() {
        return holders.stream()
                .anyMatch(one -> holders.stream()
                        .anyMatch(other -> one != other
                                && (one.rank() == other.rank()
                                        || one.organisation().equals(other.organisation()))
                                && overlap(one, other)));
    }

    private Stream<LocalDate> turns() {
        return holders.stream()
                .flatMap(holder -> Stream.of(holder.from(), holder.to()).filter(Objects::nonNull));
    }

    private List<Holder> on(LocalDate day) {
        return holders.stream()
                .filter(holder -> !day.isBefore(holder.from()))
                .filter(holder -> holder.to() == null || day.isBefore(holder.to()))
                .toList();
    }

    private static boolean samePast(Holder known, Holder wished, LocalDate today) {
        return sameStart(known, wished)
                && Objects.equals(
                        endedBy(known, today).to(), endedBy(wished, today).to());
    }

    private static boolean sameStart(Holder one, Holder other) {
        return one.organisation().equals(other.organisation())
                && one.rank() == other.rank()
                && one.from().equals(other.from());
    }

    private static Holder endedBy(Holder holder, LocalDate day) {
        return holder.to() != null && holder.to().isBefore(day)
                ? holder
                : new Holder(holder.organisation(), holder.rank(), holder.from(), day);
    }

    private static boolean overlap(Holder one, Holder other) {
        return (other.to() == null || one.from().isBefore(other.to()))
                && (one.to() == null || other.from().isBefore(one.to()));
    }
}
