package org.careline.referral.domain;

import java.time.LocalDate;

/** A person stood a record down or cancelled it 人工决定: until when, and on what it stood (rules 17.6). */
public record Decision(LocalDate on, Grounds grounds) {

    /** The same day nothing is asked twice; a later day, anything higher or of another kind asks again. */
    boolean decides(Assessment danger) {
        return grounds.contain(danger.id())
                || (!danger.visitedOn().isAfter(on)
                        && !grounds.none()
                        && danger.level() <= grounds.level()
                        && grounds.kinds().containsAll(danger.kinds()));
    }
}
