package org.careline.referral.localrules;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.careline.referral.domain.LocalRules;

/** Hands the locality's choices 地方规定 to the rules as a value. */
class LocalRulesProducer {

    @Produces
    @Singleton
    LocalRules localRules(ReferralConfig config) {
        return new LocalRules(
                config.decideGrave(),
                config.decideOther(),
                config.answerGrave(),
                config.answerOther(),
                config.hospitalSeesAfterwards());
    }
}
