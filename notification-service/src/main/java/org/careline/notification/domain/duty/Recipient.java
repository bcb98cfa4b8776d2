package org.careline.notification.domain.duty;

import org.careline.events.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of one duty 接收单位.
 *
 * @param organisation null: nobody at all has the duty at that place
 * @param nobodyAt the place nobody has the duty at
 */
public record Recipient(
        Duty duty, @Nullable String organisation, @Nullable PlaceKind nobodyAt) {
    public static Recipient of(Duty duty, String organisation) {
        return new Recipient(duty, organisation, null);
    }

    public static Recipient nobody(Duty duty, PlaceKind place) {
        return new Recipient(duty, null, place);
    }

    public boolean isNobody() {
        return organisation == null;
    }
}
