package org.careline.followup.domain;

/**
 * The behaviour seen since the previous visit, as the decision table asks for it (rules 3.1).
 *
 * @param weaponAgainstPerson a controlled dangerous weapon 管制性危险武器 used against a person
 * @param threatWithWeapon threats with a weapon in hand (rules 17.5)
 * @param selfHarm an act of self-harm or suicide; an intention without an act is none (rules 17.1-7)
 * @param againstPersons violence against persons that did not stop when talked to
 * @param assaultThatStopped unarmed assault that stopped when talked to (rules 17.5)
 */
public record Behaviour(
        boolean arsonOrExplosion,
        boolean weaponAgainstPerson,
        boolean threatWithWeapon,
        boolean selfHarm,
        Smashing smashing,
        boolean againstPersons,
        boolean assaultThatStopped,
        boolean verbalThreat) {
    public static final Behaviour NOTHING_SEEN =
            new Behaviour(false, false, false, false, Smashing.NONE, false, false, false);

    /** A weapon is in play 持械: special risk for those who go there (rules 9.2). */
    public boolean hasWeapon() {
        return weaponAgainstPerson || threatWithWeapon;
    }

    /** Directed against other people 针对他人. */
    public boolean isAgainstOthers() {
        return arsonOrExplosion || weaponAgainstPerson || threatWithWeapon || againstPersons || assaultThatStopped;
    }

    /** Directed against property 针对财物. */
    public boolean isAgainstProperty() {
        return arsonOrExplosion || smashing != Smashing.NONE;
    }
}
