package org.careline.referral.book;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.events.DangerKind;
import org.careline.referral.domain.Ground;

/** One assessment a transfer stands on 依据, as stored. */
@Embeddable
record GroundRow(UUID assessment, short level, List<String> kinds, boolean weapon, Instant since, Instant decideBy) {

    static GroundRow from(Ground ground) {
        return new GroundRow(
                ground.assessment(),
                (short) ground.level(),
                ground.kinds().stream().map(Object::toString).sorted().toList(),
                ground.weapon(),
                ground.since(),
                ground.decideBy());
    }

    Ground toDomain() {
        return new Ground(
                assessment,
                level,
                kinds.stream().map(GroundRow::kind).collect(Collectors.toSet()),
                weapon,
                since,
                decideBy);
    }

    private static DangerKind kind(String code) {
        return Arrays.stream(DangerKind.values())
                .filter(kind -> kind.toString().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
