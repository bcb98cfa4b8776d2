package org.careline.referral.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** The standing assessments of one transfer 依据; withdrawn and corrected ones no longer stand (rules 17.1-10). */
public record Grounds(List<Ground> standing) {
    public Grounds {
        standing = List.copyOf(standing);
    }

    public static Grounds of(Ground ground) {
        return new Grounds(List.of(ground));
    }

    /** A correction takes the place of what it corrects. */
    public Grounds with(Assessment assessment) {
        var others = standing.stream()
                .filter(one -> !one.assessment().equals(assessment.id()))
                .filter(one -> !one.assessment().equals(assessment.replaces()));
        return new Grounds(Stream.concat(others, Stream.of(assessment.ground())).toList());
    }

    public Grounds without(UUID assessment) {
        return new Grounds(standing.stream()
                .filter(one -> !one.assessment().equals(assessment))
                .toList());
    }

    public List<UUID> assessments() {
        return standing.stream().map(Ground::assessment).toList();
    }

    public boolean contain(UUID assessment) {
        return standing.stream().anyMatch(one -> one.assessment().equals(assessment));
    }

    public boolean none() {
        return standing.isEmpty();
    }

    /** The gravest level that stands. */
    public int level() {
        return standing.stream().mapToInt(Ground::level).max().orElseThrow();
    }

    /** The earliest moment by which any of them asks for a decision (17.6). */
    public Instant decideBy(LocalRules rules) {
        return standing.stream()
                .map(ground -> ground.since().plus(rules.decideWithin(ground.level())))
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
