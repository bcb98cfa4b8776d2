package org.careline.referral.domain;

import org.jspecify.annotations.Nullable;

/** What the directory knows today 职责分工 (rules 17.2). */
public interface Duties {

    /** Who has the green-channel duty there today, by rank. */
    Hospitals hospitalsAt(String area);

    /** Where an institution has its area. */
    @Nullable
    String areaOf(String organisation);
}
