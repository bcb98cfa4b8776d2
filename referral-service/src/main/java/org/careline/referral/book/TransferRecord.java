package org.careline.referral.book;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.careline.referral.domain.Grounds;
import org.careline.referral.domain.Need;
import org.jspecify.annotations.Nullable;

/**
 * A transfer as it stands in the book 转诊记录, for showing.
 *
 * @param listKey with the rank of its state and the id, its place in the lists
 */
public record TransferRecord(
        UUID id,
        long version,
        TransferState state,
        UUID patient,
        Grounds grounds,
        @Nullable String area,
        @Nullable String placeNow,
        String assessingOrganisation,
        @Nullable String hospital,
        List<String> asked,
        Instant requestedAt,
        Instant decideBy,
        @Nullable String escalatedTo,
        @Nullable Instant confirmedAt,
        @Nullable Instant answerBy,
        @Nullable Instant notPlacedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant admittedAt,
        @Nullable Instant dischargedAt,
        @Nullable Instant closedAt,
        @Nullable Instant hospitalSeesUntil,
        @Nullable Need need,
        @Nullable String returningTo,
        @Nullable String remark,
        @Nullable Instant proposedAt,
        @Nullable String proposedBy,
        long listKey) {

    static TransferRecord from(TransferEntity entity) {
        return new TransferRecord(
                entity.id,
                entity.version,
                entity.state,
                entity.patient,
                entity.grounds(),
                entity.area,
                entity.placeNow,
                entity.assessingOrganisation,
                entity.hospital,
                List.copyOf(entity.asked),
                entity.requestedAt,
                entity.decideBy,
                entity.escalatedTo,
                entity.confirmedAt,
                entity.answerBy,
                entity.notPlacedAt,
                entity.acceptedAt,
                entity.admittedAt,
                entity.dischargedAt,
                entity.closedAt,
                entity.hospitalSeesUntil,
                entity.need == null ? null : entity.need.toDomain(),
                entity.returningTo,
                entity.remark,
                entity.proposedAt,
                entity.proposedBy,
                entity.listKey);
    }

    public boolean isOverdue(Instant now) {
        return switch (state) {
            case AWAITING_DECISION -> !now.isBefore(decideBy);
            case CONFIRMED -> answerBy != null && !now.isBefore(answerBy);
            case ACCEPTED, NOT_PLACED, ADMITTED, DISCHARGED, COMPLETED, STOOD_DOWN, CANCELLED -> false;
        };
    }
}
