package org.careline.referral.domain;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What stands of all that was entered 有效: not imported, not withdrawn, not replaced (rules 17.1-10). */
final class StandingEntries {
    private StandingEntries() {}

    /** An entry that was replaced never stands again, also when its correction is withdrawn. */
    static List<Entry> of(Facts facts) {
        var heard = facts.heard().stream().collect(toMap(Assessment::id, Function.identity()));
        var replaced = facts.heard().stream()
                .map(Assessment::replaces)
                .filter(Objects::nonNull)
                .collect(toSet());
        return facts.heard().stream()
                .filter(one -> !one.imported())
                .filter(one -> !facts.withdrawn().contains(one.id()))
                .filter(one -> !replaced.contains(one.id()))
                .map(one -> new Entry(one, enteredAt(one, heard)))
                .toList();
    }

    private static Instant enteredAt(Assessment last, Map<UUID, Assessment> heard) {
        var chain = new HashSet<UUID>();
        var first = last;
        for (var before = first; before != null && chain.add(before.id()); before = correctedBy(first, heard)) {
            first = before;
        }
        return first.assessedAt();
    }

    private static @Nullable Assessment correctedBy(Assessment one, Map<UUID, Assessment> heard) {
        var before = one.replaces() == null ? null : heard.get(one.replaces());
        return before == null || !before.visitedOn().equals(one.visitedOn()) ? null : before;
    }
}
