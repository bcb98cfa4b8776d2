package org.careline.referral.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.events.DangerKind;

/** The assessments one transfer stands on 依据, the oldest first (rules 17.1-10). */
public record Grounds(List<Ground> standing) {
    public Grounds {
        standing = standing.stream()
                .sorted(Comparator.comparing(Ground::since).thenComparing(Ground::assessment))
                .toList();
    }

    public List<UUID> assessments() {
        return standing.stream().map(Ground::assessment).toList();
    }

    public boolean contain(UUID assessment) {
        return find(assessment).isPresent();
    }

    public Optional<Ground> find(UUID assessment) {
        return standing.stream()
                .filter(ground -> ground.assessment().equals(assessment))
                .findFirst();
    }

    public boolean none() {
        return standing.isEmpty();
    }

    /** The gravest level. */
    public int level() {
        return standing.stream().mapToInt(Ground::level).max().orElseThrow();
    }

    public Set<DangerKind> kinds() {
        return standing.stream().flatMap(ground -> ground.kinds().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** With a weapon 持械: whoever brings the person must know. */
    public boolean weapon() {
        return standing.stream().anyMatch(Ground::weapon);
    }

    /** Danger to others, or level 5: the family's word alone does not end it (精神卫生法 art. 30(2)(2), 35(2)). */
    public boolean outweighTheFamilysWord() {
        return level() == 5 || kinds().contains(DangerKind.OTHERS);
    }

    /** The earliest moment by which any of them asks for a decision (17.6). */
    public Instant decideBy() {
        return standing.stream()
                .map(Ground::decideBy)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
