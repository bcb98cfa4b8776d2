package org.careline.referral.book;

import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.UUID;
import org.careline.referral.domain.Ground;

/** One assessment a transfer stands on 依据, as stored. */
@Embeddable
record GroundRow(UUID assessment, short level, Instant since) {

    static GroundRow from(Ground ground) {
        return new GroundRow(ground.assessment(), (short) ground.level(), ground.since());
    }

    Ground toDomain() {
        return new Ground(assessment, level, since);
    }
}
