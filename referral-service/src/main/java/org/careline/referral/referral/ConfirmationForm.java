package org.careline.referral.referral;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;
import org.careline.events.DangerKind;
import org.careline.kit.text.Lines;
import org.careline.referral.domain.Escort;
import org.careline.referral.domain.GuardianWord;
import org.careline.referral.domain.LegalGround;
import org.careline.referral.domain.Need;
import org.jspecify.annotations.Nullable;

/**
 * Confirms the need of a transfer 转诊确认.
 *
 * @param hospital named by choice; without it the one on duty
 */
record ConfirmationForm(
        @NotEmpty Set<@NotNull DangerKind> kinds,
        @NotNull LegalGround legalGround,
        @NotNull GuardianWord guardianWord,
        @NotNull Escort escort,
        @Lines @Nullable @Size(max = 2000) String physicalState,
        @Nullable @Size(min = 1, max = 64) String hospital) {

    Need toDomain() {
        return new Need(kinds, legalGround, guardianWord, escort, physicalState);
    }

    Optional<String> named() {
        return Optional.ofNullable(hospital);
    }
}
