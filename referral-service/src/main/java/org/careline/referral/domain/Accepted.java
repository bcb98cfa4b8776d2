package org.careline.referral.domain;

import java.time.Instant;
import java.util.List;

/** A hospital has accepted and expects the patient 已接收 (rules 17.6). */
public record Accepted(Grounds grounds, List<String> asked) implements Transfer.Cancellable {
    public Accepted {
        asked = List.copyOf(asked);
    }

    public String hospital() {
        return asked.getLast();
    }

    @Override
    public Accepted standingOn(Grounds others) {
        return new Accepted(others, asked);
    }

    /** The patient did not come 未到院: nobody has the patient, so it is not placed (rules 7, NoShow). */
    public NotPlaced notArrived() {
        return new NotPlaced(grounds, asked);
    }

    public Admitted admit(Instant at) {
        return new Admitted(grounds, hospital(), at);
    }
}
