package org.careline.events;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Topic {@code followup.assessments}. */
public sealed interface AssessmentEvent extends EventData {
    UUID patient();

    UUID assessment();

    @Override
    default String key() {
        return patient().toString();
    }

    /**
     * A danger assessment 危险性评估 was recorded (rules 3); every level is told.
     *
     * @param replaces the assessment this one corrects
     * @param level 0 to 5
     * @param behaviourLastSeenOn local date, Asia/Shanghai
     * @param residenceArea as the follow-up service knew it; null: unknown
     * @param patientVersion the version of the file the residence came from; 0: none known
     * @param placeNow where the person is now, if not at home
     * @param weapon true: with a weapon 持械; null: not said
     * @param hospitalStated true: the visitor answered whether the person is in hospital now; null: inferred
     */
    record RiskLevelAssessed(
            UUID assessment,
            UUID visit,
            @Nullable UUID replaces,
            UUID patient,
            int level,
            Set<DangerKind> kinds,
            LocalDate visitedOn,
            @Nullable LocalDate behaviourLastSeenOn,
            boolean stillPresent,
            @Nullable String residenceArea,
            long patientVersion,
            @Nullable String placeNow,
            boolean inHospital,
            Origin origin,
            String assessingOrganisation,
            OffsetDateTime assessedAt,
            @Nullable Boolean weapon,
            @Nullable Boolean hospitalStated)
            implements AssessmentEvent {
        public RiskLevelAssessed {
            if (level < 0 || level > 5) {
                throw new IllegalArgumentException("danger level must be 0 to 5: " + level);
            }
            kinds = Set.copyOf(kinds);
        }
    }

    /** A wrong assessment was taken back; whoever was told is told again (rules 17.1-10). */
    record AssessmentWithdrawn(
            UUID assessment,
            UUID visit,
            UUID patient,
            WithdrawalReason reason,
            String withdrawingOrganisation,
            OffsetDateTime withdrawnAt)
            implements AssessmentEvent {}
}
