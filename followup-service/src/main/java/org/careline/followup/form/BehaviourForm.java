package org.careline.followup.form;

import org.careline.followup.domain.Behaviour;
import org.careline.followup.domain.Smashing;
import org.jspecify.annotations.Nullable;

/** The behaviour seen since the previous visit; what is left out was not seen (rules 3.1). */
public record BehaviourForm(
        @Nullable Boolean arsonOrExplosion,
        @Nullable Boolean weaponAgainstPerson,
        @Nullable Boolean threatWithWeapon,
        @Nullable Boolean selfHarm,
        @Nullable Smashing smashing,
        @Nullable Boolean againstPersons,
        @Nullable Boolean assaultThatStopped,
        @Nullable Boolean verbalThreat) {

    public Behaviour toDomain() {
        return new Behaviour(
                isSeen(arsonOrExplosion),
                isSeen(weaponAgainstPerson),
                isSeen(threatWithWeapon),
                isSeen(selfHarm),
                smashing == null ? Smashing.NONE : smashing,
                isSeen(againstPersons),
                isSeen(assaultThatStopped),
                isSeen(verbalThreat));
    }

    private static boolean isSeen(@Nullable Boolean answer) {
        return Boolean.TRUE.equals(answer);
    }
}
