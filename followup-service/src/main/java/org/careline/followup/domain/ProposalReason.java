package org.careline.followup.domain;

/** The line of the decision table that proposed a level (rules 3.1 with 17.5). */
public enum ProposalReason {
    ARSON_OR_EXPLOSION,
    WEAPON_AGAINST_PERSON,
    SELF_HARM,
    /** The act is not among the behaviour, but counted among the incidents. */
    SELF_HARM_COUNTED,
    VIOLENCE_AGAINST_PERSONS,
    CONTINUING_SMASHING,
    /** A gap of the official wording: the higher level, to be confirmed (rules 17.5). */
    ASSAULT_THAT_STOPPED,
    SMASHING_NOT_STOPPABLE,
    /** A gap of the official wording: the higher level, to be confirmed (rules 17.5). */
    SMASHING_IN_PUBLIC,
    /** A gap of the official wording: the higher level, to be confirmed (rules 17.5). */
    THREAT_WITH_WEAPON,
    SMASHING_AT_HOME,
    VERBAL_THREAT,
    NOTHING_SEEN;

    /** Whether the official wording leaves this open and the assessor has to confirm the level. */
    boolean isGap() {
        return switch (this) {
            case ASSAULT_THAT_STOPPED, SMASHING_IN_PUBLIC, THREAT_WITH_WEAPON, SELF_HARM_COUNTED -> true;
            case ARSON_OR_EXPLOSION,
                    WEAPON_AGAINST_PERSON,
                    SELF_HARM,
                    VIOLENCE_AGAINST_PERSONS,
                    CONTINUING_SMASHING,
                    SMASHING_NOT_STOPPABLE,
                    SMASHING_AT_HOME,
                    VERBAL_THREAT,
                    NOTHING_SEEN -> false;
        };
    }

    DangerLevel level() {
        return switch (this) {
            case ARSON_OR_EXPLOSION, WEAPON_AGAINST_PERSON -> DangerLevel.ARMED_OR_ARSON;
            case SELF_HARM, SELF_HARM_COUNTED, VIOLENCE_AGAINST_PERSONS, CONTINUING_SMASHING, ASSAULT_THAT_STOPPED ->
                DangerLevel.VIOLENCE;
            case SMASHING_NOT_STOPPABLE, SMASHING_IN_PUBLIC, THREAT_WITH_WEAPON -> DangerLevel.SMASHING_ANYWHERE;
            case SMASHING_AT_HOME -> DangerLevel.SMASHING_AT_HOME;
            case VERBAL_THREAT -> DangerLevel.VERBAL;
            case NOTHING_SEEN -> DangerLevel.NONE;
        };
    }

    @Override
    public String toString() {
        return Code.of(this);
    }
}
