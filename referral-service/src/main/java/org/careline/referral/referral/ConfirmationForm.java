package org.careline.referral.referral;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
 * @param kindsDifferReason answers the question why the kinds are others than were assessed
 * @param noEscortReason answers the question why nobody escorts a danger to others
 */
record ConfirmationForm(
        @NotEmpty Set<@NotNull DangerKind> kinds,
        @NotNull LegalGround legalGround,
        @NotNull GuardianWord guardianWord,
        @NotNull Escort escort,
        @Lines @Nullable @Size(max = 2000) String physicalState,
        @Nullable @Size(min = 1, max = 64) String hospital,
        @Nullable @Size(max = 500) String kindsDifferReason,
        @Nullable @Size(max = 500) String noEscortReason) {

    Need toDomain() {
        return new Need(kinds, legalGround, guardianWord, escort, physicalState);
    }

    boolean answers(Need.Question question) {
        var reason = switch (question) {
            case KINDS_DIFFER_FROM_ASSESSMENT -> kindsDifferReason;
            case NOBODY_ESCORTS_DANGER_TO_OTHERS -> noEscortReason;
        };
        return reason != null && !reason.isBlank();
    }

    /** What was answered stands in the course of the transfer. */
    @Nullable
    String reasons() {
        var given = Stream.of(kindsDifferReason, noEscortReason)
                .filter(Objects::nonNull)
                .filter(reason -> !reason.isBlank())
                .map(String::strip)
                .collect(Collectors.joining("；"));
        return given.isEmpty() ? null : given;
    }

    Optional<String> named() {
        return Optional.ofNullable(hospital);
    }
}
