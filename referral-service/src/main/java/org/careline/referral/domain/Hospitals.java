package org.careline.referral.domain;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The hospitals that have the green-channel duty where the person is, by rank 绿色通道定点医院 (rules 6, 17.2). */
public record Hospitals(List<String> byRank) {
    public Hospitals {
        byRank = List.copyOf(byRank);
    }

    public Optional<String> first() {
        return byRank.stream().findFirst();
    }

    /** The next in rank that was not asked yet. */
    public Optional<String> nextAfter(List<String> asked) {
        return byRank.stream().filter(hospital -> !asked.contains(hospital)).findFirst();
    }

    /** The given one before all others; null: as they are. */
    public Hospitals startingWith(@Nullable String hospital) {
        return hospital == null
                ? this
                : new Hospitals(
                        Stream.concat(Stream.of(hospital), byRank.stream().filter(other -> !other.equals(hospital)))
                                .toList());
    }
}
