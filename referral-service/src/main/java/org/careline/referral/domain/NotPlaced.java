package org.careline.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Confirmed, and no hospital has taken the patient 未落实: on top of the lists until one has (rules 17.6). */
public record NotPlaced(Grounds grounds, List<String> asked) implements Transfer.Cancellable {
    public NotPlaced {
        asked = List.copyOf(asked);
    }

    @Override
    public NotPlaced standingOn(Grounds others) {
        return new NotPlaced(others, asked);
    }

    /** Sent again: to the named hospital, else to the next on duty; empty: there is none left. */
    public Optional<Confirmed> sendAgain(Optional<String> named, Hospitals hospitals, LocalRules rules, Instant now) {
        return named.or(() -> hospitals.nextAfter(asked))
                .map(hospital -> new Asked(grounds, asked).ask(hospital, rules, now));
    }
}
