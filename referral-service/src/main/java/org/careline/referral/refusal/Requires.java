package org.careline.referral.refusal;

import static org.careline.referral.refusal.ReferralRefusal.PATIENT_ALREADY_ADMITTED;
import static org.careline.referral.refusal.ReferralRefusal.PATIENT_ALREADY_DISCHARGED;
import static org.careline.referral.refusal.ReferralRefusal.PATIENT_NOT_ADMITTED;
import static org.careline.referral.refusal.ReferralRefusal.PATIENT_NOT_DISCHARGED;
import static org.careline.referral.refusal.ReferralRefusal.TRANSFER_ALREADY_ANSWERED;
import static org.careline.referral.refusal.ReferralRefusal.TRANSFER_ALREADY_CONFIRMED;
import static org.careline.referral.refusal.ReferralRefusal.TRANSFER_CLOSED;
import static org.careline.referral.refusal.ReferralRefusal.TRANSFER_NOT_ACCEPTED;
import static org.careline.referral.refusal.ReferralRefusal.TRANSFER_NOT_CONFIRMED_YET;

import org.careline.kit.problem.RefusedException;
import org.careline.referral.domain.Accepted;
import org.careline.referral.domain.Admitted;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Confirmed;
import org.careline.referral.domain.Discharged;
import org.careline.referral.domain.NotPlaced;
import org.careline.referral.domain.Transfer;

/** The state a move starts from 办理前提, or why it is refused. */
public final class Requires {
    private Requires() {}

    public static AwaitingDecision awaitingDecision(Transfer transfer) {
        return switch (transfer) {
            case AwaitingDecision awaiting -> awaiting;
            case Transfer.Decided _ -> throw refused(TRANSFER_ALREADY_CONFIRMED);
            case Transfer.Closed _ -> throw refused(TRANSFER_CLOSED);
        };
    }

    public static Confirmed unanswered(Transfer transfer) {
        return switch (transfer) {
            case Confirmed confirmed -> confirmed;
            case AwaitingDecision _ -> throw refused(TRANSFER_NOT_CONFIRMED_YET);
            case Accepted _, NotPlaced _, Admitted _, Discharged _ -> throw refused(TRANSFER_ALREADY_ANSWERED);
            case Transfer.Closed _ -> throw refused(TRANSFER_CLOSED);
        };
    }

    public static Accepted accepted(Transfer transfer) {
        return switch (transfer) {
            case Accepted accepted -> accepted;
            case AwaitingDecision _, Confirmed _, NotPlaced _ -> throw refused(TRANSFER_NOT_ACCEPTED);
            case Admitted _ -> throw refused(PATIENT_ALREADY_ADMITTED);
            case Discharged _ -> throw refused(PATIENT_ALREADY_DISCHARGED);
            case Transfer.Closed _ -> throw refused(TRANSFER_CLOSED);
        };
    }

    public static Admitted admitted(Transfer transfer) {
        return switch (transfer) {
            case Admitted admitted -> admitted;
            case AwaitingDecision _, Transfer.Cancellable _ -> throw refused(PATIENT_NOT_ADMITTED);
            case Discharged _ -> throw refused(PATIENT_ALREADY_DISCHARGED);
            case Transfer.Closed _ -> throw refused(TRANSFER_CLOSED);
        };
    }

    public static Discharged discharged(Transfer transfer) {
        return switch (transfer) {
            case Discharged discharged -> discharged;
            case AwaitingDecision _, Transfer.Cancellable _, Admitted _ -> throw refused(PATIENT_NOT_DISCHARGED);
            case Transfer.Closed _ -> throw refused(TRANSFER_CLOSED);
        };
    }

    public static Transfer.Cancellable cancellable(Transfer transfer) {
        return switch (transfer) {
            case Transfer.Cancellable cancellable -> cancellable;
            case AwaitingDecision _ -> throw refused(TRANSFER_NOT_CONFIRMED_YET);
            case Admitted _ -> throw refused(PATIENT_ALREADY_ADMITTED);
            case Discharged _ -> throw refused(PATIENT_ALREADY_DISCHARGED);
            case Transfer.Closed _ -> throw refused(TRANSFER_CLOSED);
        };
    }

    public static void refuse(ReferralRefusal refusal) {
        throw refused(refusal);
    }

    public static RefusedException refused(ReferralRefusal refusal) {
        return new RefusedException(refusal);
    }
}
