package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import org.careline.events.AskedAction;
import org.careline.notification.domain.facts.Assessment;
import org.careline.notification.domain.told.SigningUrgency;

/**
 * An alarm an organisation must hold now.
 *
 * @param askedAsOf the time for which the asked action was worked out
 */
public record OwedAlarm(Assessment danger, AskedAction asked, OffsetDateTime askedAsOf, SigningUrgency urgency) {

    Known known() {
        return new Known(danger, asked, null);
    }
}
