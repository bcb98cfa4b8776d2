package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import org.careline.events.AskedAction;
import org.careline.notification.domain.facts.Assessment;
import org.jspecify.annotations.Nullable;

/**
 * A danger an organisation has signed or holds an alarm about.
 *
 * @param asked as this organisation was told
 * @param signedAt null: an alarm, not signed
 */
record Known(Assessment danger, AskedAction asked, @Nullable OffsetDateTime signedAt) {

    static boolean asksMore(AskedAction one, AskedAction other) {
        return one == AskedAction.ASSIST_NOW && other == AskedAction.FOR_INFORMATION;
    }
}
