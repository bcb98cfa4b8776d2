package org.careline.notification.telephone;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The page on which a telephone call is written down 电话告知.
 *
 * @param receiver null: nobody has the duty
 * @param at the present minute, as the field of the form has it
 * @param stays the page to go back to is one of this service
 */
record CallSheet(
        UUID alert,
        String duty,
        int level,
        String place,
        @Nullable String receiver,
        @Nullable String phone,
        @Nullable String toldByPhone,
        String at,
        String back,
        boolean stays) {}
