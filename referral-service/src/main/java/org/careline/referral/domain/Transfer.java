package org.careline.referral.domain;

import java.time.Instant;

/** A transfer to hospital through the green channel 绿色通道转诊 (rules 17.6): each state has only the moves it allows. */
public sealed interface Transfer {
    Grounds grounds();

    /** A transfer not closed yet; a patient has at most one. */
    sealed interface Open extends Transfer permits AwaitingDecision, Decided {

        /** The same transfer on other grounds. */
        Open standingOn(Grounds grounds);

        /** The patient has died 死亡. */
        Closed endByDeath(Instant at);
    }

    /** The need was confirmed by a doctor or psychiatrist 已确认. */
    sealed interface Decided extends Open permits Cancellable, Admitted, Discharged {
        @Override
        Decided standingOn(Grounds grounds);
    }

    /** Confirmed, the patient not admitted yet: it can still be cancelled 取消. */
    sealed interface Cancellable extends Decided permits Confirmed, NotPlaced, Accepted {
        default Cancelled cancel(Instant at) {
            return new Cancelled(grounds(), at);
        }

        @Override
        default Closed endByDeath(Instant at) {
            return cancel(at);
        }
    }

    /** A transfer that came to its end; it has no moves. */
    sealed interface Closed extends Transfer permits Completed, StoodDown, Cancelled {
        Instant closedAt();
    }
}
