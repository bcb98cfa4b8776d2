package org.careline.referral.book;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.referral.domain.Accepted;
import org.careline.referral.domain.Admitted;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Cancelled;
import org.careline.referral.domain.Completed;
import org.careline.referral.domain.Confirmed;
import org.careline.referral.domain.Discharged;
import org.careline.referral.domain.Grounds;
import org.careline.referral.domain.LocalRules;
import org.careline.referral.domain.NotPlaced;
import org.careline.referral.domain.StoodDown;
import org.careline.referral.domain.Transfer;
import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.NullUnmarked;

/** A transfer 转诊记录 as stored. */
@Entity
@Table(name = "transfer")
@NullUnmarked
class TransferEntity {
    @Id
    UUID id;

    UUID patient;
    UUID assessment;
    long version;

    @Convert(converter = TransferStateConverter.class)
    TransferState state;

    String area;
    String placeNow;
    String assessingOrganisation;
    String hospital;
    List<String> asked;
    Instant requestedAt;
    Instant decideBy;
    Instant escalatedAt;
    String escalatedTo;
    Instant confirmedAt;
    Instant answerBy;
    Instant notPlacedAt;
    Instant acceptedAt;
    Instant admittedAt;
    Instant dischargedAt;
    Instant closedAt;
    Instant hospitalSeesUntil;
    String returningTo;
    String remark;
    boolean closedByPerson;
    Instant proposedAt;
    String proposedBy;

    @Embedded
    NeedRow need;

    Instant deadline;
    short listRank;
    long listKey;

    @ElementCollection
    @BatchSize(size = 100)
    @CollectionTable(name = "transfer_ground", joinColumns = @JoinColumn(name = "transfer"))
    Set<GroundRow> grounds;

    Transfer toDomain() {
        return switch (state) {
            case AWAITING_DECISION -> new AwaitingDecision(grounds(), hospital, returningTo, escalation(), proposal());
            case CONFIRMED -> new Confirmed(grounds(), asked, answerBy);
            case ACCEPTED -> new Accepted(grounds(), asked);
            case NOT_PLACED -> new NotPlaced(grounds(), asked);
            case ADMITTED -> new Admitted(grounds(), hospital, admittedAt);
            case DISCHARGED -> new Discharged(grounds(), hospital, dischargedAt);
            case COMPLETED -> new Completed(grounds(), closedAt);
            case STOOD_DOWN -> new StoodDown(grounds(), closedAt);
            case CANCELLED -> new Cancelled(grounds(), closedAt);
        };
    }

    LockedTransfer locked(boolean ofTheCommunity, boolean addressed) {
        return new LockedTransfer(
                id, patient, assessment, version, requestedAt, area, placeNow, toDomain(), ofTheCommunity, addressed);
    }

    void record(Transfer next, int steps, LocalRules rules, Instant now) {
        version += steps;
        state = TransferState.of(next);
        deadline = null;
        recordGrounds(next.grounds());
        var since = recordState(next, rules, now);
        listRank = (short) state.rank();
        listKey = state.isClosed() ? -since.toEpochMilli() : since.toEpochMilli();
    }

    private Instant recordState(Transfer next, LocalRules rules, Instant now) {
        return switch (next) {
            case AwaitingDecision awaiting -> recordAwaiting(awaiting);
            case Confirmed confirmed -> recordConfirmed(confirmed, now);
            case NotPlaced notPlaced -> recordNotPlaced(notPlaced, now);
            case Accepted _ -> acceptedAt = acceptedAt == null ? now : acceptedAt;
            case Admitted admitted -> admittedAt = admitted.admittedAt();
            case Discharged discharged -> recordDischarged(discharged, rules);
            case Transfer.Closed closed -> recordClosed(closed, rules);
        };
    }

    private Instant recordAwaiting(AwaitingDecision awaiting) {
        hospital = awaiting.hospital();
        decideBy = awaiting.decideBy();
        var proposal = awaiting.proposal();
        proposedAt = proposal == null ? null : proposal.at();
        proposedBy = proposal == null ? null : proposal.account();
        var escalation = awaiting.escalation();
        if (escalation == null) {
            deadline = decideBy;
        } else {
            escalatedAt = escalation.at();
            escalatedTo = escalation.to();
        }
        return decideBy;
    }

    private Instant recordConfirmed(Confirmed confirmed, Instant now) {
        confirmedAt = confirmedAt == null ? now : confirmedAt;
        asked = confirmed.asked();
        hospital = confirmed.hospital();
        answerBy = confirmed.answerBy();
        deadline = answerBy;
        return answerBy;
    }

    /** No hospital has it any more: none sees it. */
    private Instant recordNotPlaced(NotPlaced notPlaced, Instant now) {
        confirmedAt = confirmedAt == null ? now : confirmedAt;
        notPlacedAt = hospital == null && notPlacedAt != null ? notPlacedAt : now;
        asked = notPlaced.asked();
        hospital = null;
        answerBy = null;
        acceptedAt = null;
        return notPlacedAt;
    }

    private Instant recordDischarged(Discharged discharged, LocalRules rules) {
        dischargedAt = discharged.dischargedAt();
        hospitalSeesUntil = asStored(dischargedAt.plus(rules.hospitalSeesAfterwards()));
        return dischargedAt;
    }

    /** A hospital that never had the patient sees nothing from this moment (rules 17.4). */
    private Instant recordClosed(Transfer.Closed closed, LocalRules rules) {
        closedAt = closed.closedAt();
        if (admittedAt == null) {
            hospitalSeesUntil = asStored(closedAt);
        } else if (hospitalSeesUntil == null) {
            hospitalSeesUntil = asStored(closedAt.plus(rules.hospitalSeesAfterwards()));
        }
        return closedAt;
    }

    /** What is told of it must be the same when it is read again: the database keeps microseconds, and would round. */
    private static Instant asStored(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    private void recordGrounds(Grounds next) {
        var rows = next.standing().stream().map(GroundRow::from).collect(Collectors.toSet());
        if (!rows.equals(grounds)) {
            grounds.retainAll(rows);
            grounds.addAll(rows);
        }
    }

    /** False: it left the reader's sight after it was read and before what it stands on was. */
    boolean isWhole() {
        return !grounds.isEmpty();
    }

    Grounds grounds() {
        return new Grounds(grounds.stream().map(GroundRow::toDomain).toList());
    }

    private AwaitingDecision.Proposal proposal() {
        return proposedAt == null ? null : new AwaitingDecision.Proposal(requireNonNull(proposedAt), proposedBy);
    }

    private AwaitingDecision.Escalation escalation() {
        return escalatedAt == null ? null : new AwaitingDecision.Escalation(requireNonNull(escalatedAt), escalatedTo);
    }
}
