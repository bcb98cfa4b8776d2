package org.careline.referral.console;

import org.jspecify.annotations.Nullable;

/**
 * Who it is, and what was seen 身份与病情, for the hospital that is to receive the patient (rules 17.4).
 *
 * @param person null: the register shows nobody, or is away
 * @param visit null: nothing is shown of the visit, or follow-up is away
 */
public record IdentityView(
        Card card, @Nullable Person person, @Nullable SeenVisit visit, boolean registerAway, boolean followupAway) {}
