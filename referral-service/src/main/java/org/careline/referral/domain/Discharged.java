package org.careline.referral.domain;

import java.time.Instant;

/** Discharged, the primary care institution has not taken the patient back yet 出院待接续 (rules 7, down). */
public record Discharged(Grounds grounds, String hospital, Instant dischargedAt) implements Transfer.Decided {

    @Override
    public Discharged standingOn(Grounds others) {
        return new Discharged(others, hospital, dischargedAt);
    }

    public Completed complete(Instant at) {
        return new Completed(grounds, at);
    }

    @Override
    public Cancelled endByDeath(Instant at) {
        return new Cancelled(grounds, at);
    }
}
