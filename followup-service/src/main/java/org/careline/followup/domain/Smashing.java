package org.careline.followup.domain;

/** Smashing 打砸行为 in the period assessed: where, and whether persuasion stopped it (rules 3). */
public enum Smashing {
    NONE,
    /** Only at home, stopped when talked to 局限在家里,能被劝说制止. */
    HOME_STOPPABLE,
    /** In public, stopped when talked to: a gap of the official wording (rules 3.1). */
    PUBLIC_STOPPABLE,
    /** Anywhere, could not be talked down 不能接受劝说而停止. */
    NOT_STOPPABLE,
    /** Went on and on, could not be talked down 持续的打砸行为. */
    CONTINUING;

    public boolean cannotBeStopped() {
        return compareTo(NOT_STOPPABLE) >= 0;
    }

    @Override
    public String toString() {
        return Code.of(this);
    }
}
