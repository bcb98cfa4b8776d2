package org.careline.referral.board;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as shown 转诊记录; it names nobody.
 *
 * @param overdue undecided or unanswered past its time
 * @param kinds assessed; which of them were confirmed stands in the confirmation
 * @param weapon whoever brings the person must know 持械
 * @param returning an inpatient who left is to be brought back
 * @param remark what people must know, because it decides nothing by itself
 * @param standDownProposedAt a second person has to review it
 * @param upTheLine the organisation an undecided notice went up to
 * @param grant for the addressed hospital: shows the registry that it may see who it is
 * @param steps what happened, in order; only where one transfer is shown
 */
public record TransferView(
        UUID id,
        long version,
        String state,
        UUID patient,
        List<UUID> assessments,
        int level,
        List<String> kinds,
        boolean weapon,
        @Nullable String area,
        @Nullable String placeNow,
        @Nullable OrganisationView assessingOrganisation,
        @Nullable String hospital,
        @Nullable String hospitalName,
        @Nullable String hospitalPhone,
        List<String> askedHospitals,
        OffsetDateTime requestedAt,
        OffsetDateTime decideBy,
        boolean overdue,
        @Nullable String upTheLine,
        @Nullable OffsetDateTime confirmedAt,
        @Nullable OffsetDateTime answerBy,
        @Nullable OffsetDateTime notPlacedAt,
        @Nullable OffsetDateTime acceptedAt,
        @Nullable OffsetDateTime admittedAt,
        @Nullable OffsetDateTime dischargedAt,
        @Nullable OffsetDateTime closedAt,
        boolean returning,
        @Nullable String remark,
        @Nullable OffsetDateTime standDownProposedAt,
        @Nullable ConfirmationView confirmation,
        @Nullable List<StepView> steps,
        @Nullable String grant) {

    /** Whom to phone 值班电话. */
    public record OrganisationView(
            String code, @Nullable String name, @Nullable String dutyPhone) {}

    /** What was confirmed 转诊确认, with the clause of the law. */
    public record ConfirmationView(
            List<String> kinds,
            String legalGround,
            String clause,
            String guardianWord,
            String escort,
            @Nullable String physicalState) {}

    /** One step 转诊经过. */
    public record StepView(
            String what,
            OffsetDateTime at,
            @Nullable String organisation,
            @Nullable String hospital,
            @Nullable String reason,
            @Nullable String note) {}
}
