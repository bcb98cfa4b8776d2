package org.careline.referral.domain;

import java.time.Instant;

/** The patient is in hospital 住院 (rules 7). */
public record Admitted(Grounds grounds, String hospital, Instant admittedAt) implements Transfer.Decided {

    @Override
    public Admitted standingOn(Grounds others) {
        return new Admitted(others, hospital, admittedAt);
    }

    /** @throws IllegalArgumentException when the discharge lies before the admission */
    public Discharged discharge(Instant at) {
        if (at.isBefore(admittedAt)) {
            throw new IllegalArgumentException("discharged before admitted");
        }
        return new Discharged(grounds, hospital, at);
    }

    /** Left without a discharge 擅自离院: whoever brings the person back decides anew (精神卫生法 art. 35(2)). */
    Completed leave(Instant at) {
        return new Completed(grounds, at);
    }

    @Override
    public Cancelled endByDeath(Instant at) {
        return new Cancelled(grounds, at);
    }
}
