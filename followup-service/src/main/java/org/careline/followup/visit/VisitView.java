package org.careline.followup.visit;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.careline.events.WithdrawalReason;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.Finding;
import org.careline.followup.domain.VisitMode;
import org.careline.followup.greenchannel.GreenChannelView;
import org.careline.followup.proposal.ToldView;
import org.careline.followup.receivers.ReceiverView;
import org.jspecify.annotations.Nullable;

/**
 * A visit as the doctor sees it 随访记录: what was found, when the next is due, who was told and whom to phone.
 *
 * @param belowProposal stated below the proposed level (rules 17.5)
 * @param willBeTold who has to be told of a level of 3 or more (rules 17.1-2)
 * @param receivers who was told, and the proof (rules 17.3)
 */
public record VisitView(
        UUID id,
        long version,
        UUID patient,
        LocalDate visitedOn,
        VisitMode mode,
        int level,
        @Nullable Integer proposedLevel,
        boolean belowProposal,
        Set<DangerKind> kinds,
        ConditionClass condition,
        Set<Finding> findings,
        LocalDate nextVisitOn,
        UUID assessment,
        Origin origin,
        @Nullable LocalDate behaviourLastSeenOn,
        boolean stillPresent,
        @Nullable String placeNow,
        boolean inHospital,
        String assessingOrganisation,
        OffsetDateTime recordedAt,
        @Nullable UUID replaces,
        @Nullable UUID replacedBy,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable WithdrawalReason withdrawalReason,
        List<ToldView> willBeTold,
        List<ReceiverView> receivers,
        @Nullable GreenChannelView greenChannel,
        @Nullable VisitDetails details) {

    static VisitView from(
            VisitEntity visit,
            List<ToldView> willBeTold,
            List<ReceiverView> receivers,
            @Nullable GreenChannelView greenChannel,
            @Nullable VisitDetails details) {
        return new VisitView(
                visit.id,
                visit.version,
                visit.patient,
                visit.visitedOn,
                visit.mode,
                visit.level,
                visit.proposedLevel == null ? null : visit.proposedLevel.intValue(),
                visit.proposedLevel != null && visit.level < visit.proposedLevel,
                Codes.read(DangerKind.class, visit.kinds),
                visit.condition,
                Codes.read(Finding.class, visit.findings),
                visit.nextVisitOn,
                visit.assessment,
                visit.origin,
                visit.behaviourLastSeenOn,
                visit.stillPresent,
                visit.placeNow,
                visit.inHospital,
                visit.assessingOrganisation,
                visit.recordedAt,
                visit.replaces,
                visit.replacedBy,
                visit.withdrawnAt,
                visit.withdrawalReason,
                willBeTold,
                receivers,
                greenChannel,
                details);
    }
}
