package org.careline.followup.domain;

import java.util.List;
import java.util.stream.Stream;

/** The level the table proposes beside the one the assessor states; it never replaces it (rules 3.1, 17.5). */
public record Proposal(DangerLevel level, List<ProposalReason> reasons) {
    public Proposal {
        reasons = List.copyOf(reasons);
    }

    /** The decision table, top down: the first line that holds decides the level; all lines of that level are named. */
    public static Proposal from(Behaviour behaviour, Incidents incidents) {
        var first = reasons(behaviour, incidents).findFirst().orElse(ProposalReason.NOTHING_SEEN);
        var level = first.level();
        var reasons = reasons(behaviour, incidents)
                .filter(reason -> reason.level() == level)
                .toList();
        return new Proposal(level, reasons.isEmpty() ? List.of(first) : reasons);
    }

    /** Rules 17.5: only the gaps of the official wording speak for this level, so the assessor confirms it. */
    public boolean toConfirm() {
        return reasons.stream().allMatch(ProposalReason::isGap);
    }

    /** Rules 17.5: below 3 where 3 or more is proposed, or beside incidents that speak against it. */
    public boolean asksReasonFor(DangerLevel stated, Incidents incidents) {
        return !stated.isTold() && (level.isTold() || incidents.speakAgainstLowLevel());
    }

    private static Stream<ProposalReason> reasons(Behaviour behaviour, Incidents incidents) {
        return Stream.of(ProposalReason.values()).filter(reason -> holds(reason, behaviour, incidents));
    }

    private static boolean holds(ProposalReason reason, Behaviour behaviour, Incidents incidents) {
        return switch (reason) {
            case ARSON_OR_EXPLOSION -> behaviour.arsonOrExplosion();
            case WEAPON_AGAINST_PERSON -> behaviour.weaponAgainstPerson();
            case SELF_HARM -> behaviour.selfHarm();
            case SELF_HARM_COUNTED -> !behaviour.selfHarm() && incidents.isAgainstSelf();
            case VIOLENCE_AGAINST_PERSONS -> behaviour.againstPersons();
            case CONTINUING_SMASHING -> behaviour.smashing() == Smashing.CONTINUING;
            case ASSAULT_THAT_STOPPED -> behaviour.assaultThatStopped();
            case SMASHING_NOT_STOPPABLE -> behaviour.smashing() == Smashing.NOT_STOPPABLE;
            case SMASHING_IN_PUBLIC -> behaviour.smashing() == Smashing.PUBLIC_STOPPABLE;
            case THREAT_WITH_WEAPON -> behaviour.threatWithWeapon();
            case SMASHING_AT_HOME -> behaviour.smashing() == Smashing.HOME_STOPPABLE;
            case VERBAL_THREAT -> behaviour.verbalThreat();
            case NOTHING_SEEN -> false;
        };
    }
}
