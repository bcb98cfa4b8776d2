package org.careline.registry.domain;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's time with a duty 管辖期间 (rules 17.2).
 *
 * @param rank 1: accountable; above 1: gets a copy
 * @param to first day without the duty; null: open
 */
public record Tenure(
        String organisation,
        int rank,
        LocalDate from,
        @Nullable LocalDate to) {

    boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to == null || day.isBefore(to));
    }

    boolean overlaps(Tenure other) {
        return (other.to == null || from.isBefore(other.to)) && (to == null || other.from.isBefore(to));
    }

    boolean isOverBy(LocalDate day) {
        return to != null && !to.isAfter(day);
    }

    Tenure notBefore(LocalDate day) {
        return from.isBefore(day) ? new Tenure(organisation, rank, day, to) : this;
    }

    /** Up to the day it is this organisation's, from then on the other's. */
    Stream<Tenure> handedOver(String next, LocalDate day) {
        var theirs = new Tenure(next, rank, from.isBefore(day) ? day : from, to);
        return from.isBefore(day) ? Stream.of(new Tenure(organisation, rank, from, day), theirs) : Stream.of(theirs);
    }

    /** The same time, or less of it. */
    boolean isWithin(Tenure known) {
        return startsLike(known) && (known.to == null || to != null && !to.isAfter(known.to));
    }

    boolean startsLike(Tenure other) {
        return organisation.equals(other.organisation) && rank == other.rank && from.equals(other.from);
    }

    Tenure endedBy(LocalDate day) {
        return to != null && to.isBefore(day) ? this : new Tenure(organisation, rank, from, day);
    }
}
