package org.careline.referral.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where something stands in a patient's days: by day, then by the clock.
 *
 * @param rank at the same time: a visit put before an admission, the stay, any other visit, death at the end of the day
 */
record Moment(LocalDate day, int rank, Instant at, int turn, Instant enteredAt, UUID id) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::day)
            .thenComparingInt(Moment::rank)
            .thenComparing(Moment::at)
            .thenComparingInt(Moment::turn)
            .thenComparing(Moment::enteredAt)
            .thenComparing(Moment::id);
    private static final UUID NOBODY = new UUID(0, 0);

    static Moment ofVisit(Entry entry) {
        return new Moment(entry.day(), 0, entry.enteredAt(), 2, entry.enteredAt(), entry.id());
    }

    static Moment justBefore(Instant admittedAt, Entry entry) {
        return new Moment(entry.day(), 0, admittedAt, 0, entry.enteredAt(), entry.id());
    }

    static Moment ofStay(LocalDate day, Instant at) {
        return new Moment(day, 0, at, 1, at, NOBODY);
    }

    static Moment ofDeath(LocalDate day) {
        return new Moment(day, 1, Instant.EPOCH, 0, Instant.EPOCH, NOBODY);
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
