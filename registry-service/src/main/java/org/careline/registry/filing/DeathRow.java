package org.careline.registry.filing;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import org.careline.registry.domain.Death;
import org.careline.registry.domain.DeathCause;
import org.jspecify.annotations.Nullable;

/** Columns of a death 死亡. */
@Embeddable
record DeathRow(
        LocalDate diedOn, @Enumerated(EnumType.STRING) DeathCause deathCause) {

    static @Nullable DeathRow from(@Nullable Death death) {
        return death == null ? null : new DeathRow(death.diedOn(), death.cause());
    }

    Death toDomain() {
        return new Death(diedOn, deathCause);
    }
}
