package org.careline.followup.domain;

import java.time.Duration;
import java.time.Period;

/**
 * The numbers a locality chooses 地方规定 (rules 17).
 *
 * @param lateAfter a visit entered later than this is marked late (rules 17.1-5)
 * @param oldestEntry what was visited longer ago is taken over as history, not entered
 */
public record LocalRules(Duration lateAfter, Period oldestEntry) {
    public LocalRules {
        if (lateAfter.isNegative() || oldestEntry.isNegative()) {
            throw new IllegalArgumentException("a locality cannot choose a time before the visit");
        }
    }
}
