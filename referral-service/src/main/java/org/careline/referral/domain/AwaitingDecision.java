package org.careline.referral.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An advance notice 提前通知: a doctor or psychiatrist confirms it or stands it down in time (rules 17.6).
 *
 * @param hospital the hospital that has the duty and is forewarned; null: nobody has it
 * @param returningTo the hospital an inpatient left 擅自离院, to be brought back there (精神卫生法 art. 35(2))
 * @param escalation set once it went up the line undecided
 * @param proposal somebody proposed to stand it down, and a second person has not reviewed it
 */
public record AwaitingDecision(
        Grounds grounds,
        @Nullable String hospital,
        @Nullable String returningTo,
        @Nullable Escalation escalation,
        @Nullable Proposal proposal)
        implements Transfer.Open {

    /** How an undecided notice went up the line 上报; to null: there was nobody above. */
    public record Escalation(Instant at, @Nullable String to) {}

    /** The family declines though others are in danger 拟解除，待第二人复核; it stays open until reviewed. */
    public record Proposal(Instant at, String account) {}

    public static AwaitingDecision opened(Grounds grounds, @Nullable String hospital, @Nullable String returningTo) {
        return new AwaitingDecision(grounds, hospital, returningTo, null, null);
    }

    public Instant decideBy() {
        return grounds.decideBy();
    }

    /** A danger that joined was not known when somebody proposed to stand down: the proposal falls. */
    @Override
    public AwaitingDecision standingOn(Grounds others) {
        var asBefore = grounds.assessments().containsAll(others.assessments());
        return new AwaitingDecision(others, hospital, returningTo, escalation, asBefore ? proposal : null);
    }

    /** The person is elsewhere, or another hospital has the duty: that one is forewarned. */
    AwaitingDecision readdress(@Nullable String other) {
        return new AwaitingDecision(grounds, other, returningTo, escalation, proposal);
    }

    public AwaitingDecision goUpTheLine(@Nullable String organisation, Instant at) {
        return new AwaitingDecision(grounds, hospital, returningTo, new Escalation(at, organisation), proposal);
    }

    public AwaitingDecision propose(String account, Instant at) {
        return new AwaitingDecision(grounds, hospital, returningTo, escalation, new Proposal(at, account));
    }

    public AwaitingDecision refuseProposal() {
        return new AwaitingDecision(grounds, hospital, returningTo, escalation, null);
    }

    /** Sent to the named hospital, else to the one that is left, else to the first on duty; not placed without any. */
    public Transfer.Cancellable confirm(Optional<String> named, Hospitals hospitals, LocalRules rules, Instant now) {
        var asked = new Asked(grounds, List.of());
        return named.<Transfer.Cancellable>map(one -> asked.ask(one, rules, now))
                .orElseGet(() -> asked.askNext(hospitals.startingWith(returningTo), rules, now));
    }

    public StoodDown standDown(Instant at) {
        return new StoodDown(grounds, at);
    }

    @Override
    public StoodDown endByDeath(Instant at) {
        return standDown(at);
    }
}
