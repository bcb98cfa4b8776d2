package org.careline.referral.domain;

import java.time.Duration;

/**
 * What a locality chooses 地方规定 (rules 17.6, 17.4).
 *
 * @param decideGrave within this a notice at level 4 or 5 is confirmed or stood down
 * @param decideOther the same at level 3
 * @param answerGrave within this a hospital answers at level 4 or 5, or the next one is asked
 * @param answerOther the same at level 3
 * @param hospitalSeesAfterwards how long the hospital sees the transfer after the stay
 */
public record LocalRules(
        Duration decideGrave,
        Duration decideOther,
        Duration answerGrave,
        Duration answerOther,
        Duration hospitalSeesAfterwards) {

    /** What a later calm visit has overtaken is not urgent any more. */
    Duration decideWithin(int level, boolean overtaken) {
        return level >= 4 && !overtaken ? decideGrave : decideOther;
    }

    public Duration answerWithin(int level) {
        return level >= 4 ? answerGrave : answerOther;
    }
}
