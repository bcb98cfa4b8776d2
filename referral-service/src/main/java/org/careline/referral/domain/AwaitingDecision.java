package org.careline.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An advance notice 提前通知: a doctor or psychiatrist confirms it or stands it down in time (rules 17.6).
 *
 * @param hospital the hospital that has the duty and is forewarned; null: nobody has it
 * @param escalation set once it went up the line undecided
 */
public record AwaitingDecision(
        Grounds grounds,
        @Nullable String hospital,
        @Nullable Escalation escalation) implements Transfer.Open {

    /** How an undecided notice went up the line 上报; to null: there was nobody above. */
    public record Escalation(Instant at, @Nullable String to) {}

    public static AwaitingDecision opened(Ground ground, Hospitals hospitals) {
        return new AwaitingDecision(Grounds.of(ground), hospitals.first().orElse(null), null);
    }

    public Instant decideBy(LocalRules rules) {
        return grounds.decideBy(rules);
    }

    @Override
    public AwaitingDecision standingOn(Grounds others) {
        return new AwaitingDecision(others, hospital, escalation);
    }

    /** The patient moved, or is elsewhere: the hospital on duty there is forewarned. */
    public AwaitingDecision readdress(Hospitals hospitals) {
        return new AwaitingDecision(grounds, hospitals.first().orElse(null), escalation);
    }

    /** An assessment was withdrawn or corrected below 3; without any left the notice stands down (17.1-10). */
    public Transfer withdraw(UUID assessment, Instant at) {
        var left = grounds.without(assessment);
        return left.none() ? standDown(at) : standingOn(left);
    }

    public AwaitingDecision goUpTheLine(@Nullable String organisation, Instant at) {
        return new AwaitingDecision(grounds, hospital, new Escalation(at, organisation));
    }

    /** Sent to the named hospital, else to the first on duty; not placed where there is none. */
    public Transfer.Cancellable confirm(Optional<String> named, Hospitals hospitals, LocalRules rules, Instant now) {
        var asked = new Asked(grounds, List.of());
        return named.<Transfer.Cancellable>map(one -> asked.ask(one, rules, now))
                .orElseGet(() -> asked.askNext(hospitals, rules, now));
    }

    public StoodDown standDown(Instant at) {
        return new StoodDown(grounds, at);
    }

    @Override
    public StoodDown endByDeath(Instant at) {
        return standDown(at);
    }
}
