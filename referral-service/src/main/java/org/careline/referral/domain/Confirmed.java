package org.careline.referral.domain;

import java.time.Instant;
import java.util.List;

/**
 * Confirmed and sent to a hospital, which has not answered 待接诊 (rules 17.6).
 *
 * @param asked the hospitals asked so far, the present one last
 * @param answerBy after this the hospital counts as silent
 */
public record Confirmed(Grounds grounds, List<String> asked, Instant answerBy) implements Transfer.Cancellable {
    public Confirmed {
        asked = List.copyOf(asked);
        if (asked.isEmpty()) {
            throw new IllegalArgumentException("sent to no hospital");
        }
    }

    public String hospital() {
        return asked.getLast();
    }

    @Override
    public Confirmed standingOn(Grounds others) {
        return new Confirmed(others, asked, answerBy);
    }

    /** A graver danger joined: the hospital answers within the time a grave one allows, never later than before. */
    Confirmed answerAtLatest(Instant at) {
        return at.isBefore(answerBy) ? new Confirmed(grounds, asked, at) : this;
    }

    public Accepted accept() {
        return new Accepted(grounds, asked);
    }

    /** Declined: the next in rank is asked, else it is not placed. */
    public Transfer.Cancellable decline(Hospitals hospitals, LocalRules rules, Instant now) {
        return new Asked(grounds, asked).askNext(hospitals, rules, now);
    }

    public boolean silent(Instant now) {
        return !now.isBefore(answerBy);
    }

    /** A silent hospital is passed over like one that declined. */
    public Transfer.Cancellable passOver(Hospitals hospitals, LocalRules rules, Instant now) {
        return decline(hospitals, rules, now);
    }
}
