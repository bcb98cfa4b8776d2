package org.careline.registry.domain;

import org.jspecify.annotations.Nullable;

/**
 * Guardian of a patient 监护人, form 表7.
 *
 * @param substitute whom to turn to instead, mostly the village committee 村(居)委会
 */
public record Guardian(
        String name,
        String relation,
        @Nullable String phone,
        GuardianStanding standing,
        @Nullable Contact substitute) {

    /** Rules 17.4: the phone of a guardian who is absent, weak or dangerous is not given out. */
    public boolean canBeTurnedTo() {
        return standing == GuardianStanding.ABLE;
    }

    @Override
    public String toString() {
        return "Guardian[hidden]";
    }
}
