package org.careline.referral.book;

import java.util.Locale;
import org.careline.referral.domain.Accepted;
import org.careline.referral.domain.Admitted;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Cancelled;
import org.careline.referral.domain.Completed;
import org.careline.referral.domain.Confirmed;
import org.careline.referral.domain.Discharged;
import org.careline.referral.domain.NotPlaced;
import org.careline.referral.domain.StoodDown;
import org.careline.referral.domain.Transfer;

/** Where a transfer stands 转诊状态, as rows and answers write it; its rank orders the lists, not placed first. */
public enum TransferState {
    AWAITING_DECISION(1),
    CONFIRMED(1),
    ACCEPTED(2),
    NOT_PLACED(0),
    ADMITTED(4),
    DISCHARGED(3),
    COMPLETED(5),
    STOOD_DOWN(5),
    CANCELLED(5);

    private final int rank;

    TransferState(int rank) {
        this.rank = rank;
    }

    static TransferState of(Transfer transfer) {
        return switch (transfer) {
            case AwaitingDecision _ -> AWAITING_DECISION;
            case Confirmed _ -> CONFIRMED;
            case Accepted _ -> ACCEPTED;
            case NotPlaced _ -> NOT_PLACED;
            case Admitted _ -> ADMITTED;
            case Discharged _ -> DISCHARGED;
            case Completed _ -> COMPLETED;
            case StoodDown _ -> STOOD_DOWN;
            case Cancelled _ -> CANCELLED;
        };
    }

    public int rank() {
        return rank;
    }

    public boolean isClosed() {
        return rank == COMPLETED.rank;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
