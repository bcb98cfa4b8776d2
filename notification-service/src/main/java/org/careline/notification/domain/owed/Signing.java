package org.careline.notification.domain.owed;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.notification.domain.told.ToldAlert;

/** What one signature signs 签收 (rules 17.1-3). */
public final class Signing {
    private Signing() {}

    /**
     * Signing an alarm signs every alarm of this person, organisation and duty raised before it, and all quiet ones told so
     * far; signing a quiet one signs the quiet ones; signing a settled one signs only what was raised before it. What was
     * signed stays as it was signed.
     */
    public static Set<UUID> with(ToldAlert signed, Collection<ToldAlert> told) {
        return told.stream()
                .filter(alert -> alert.recipient().equals(signed.recipient()))
                .filter(alert -> !alert.isWithdrawn() && !alert.isSigned())
                .filter(alert -> alert.id().equals(signed.id()) || goesWith(signed, alert))
                .map(ToldAlert::id)
                .collect(Collectors.toSet());
    }

    private static boolean goesWith(ToldAlert signed, ToldAlert other) {
        var isBefore = !other.clock().raisedAt().isAfter(signed.clock().raisedAt());
        if (!signed.isAlarm()) {
            return !other.isAlarm();
        }
        return isBefore || (!other.isAlarm() && !signed.isSettled());
    }
}
