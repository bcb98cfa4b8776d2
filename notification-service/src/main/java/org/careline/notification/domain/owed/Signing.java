package org.careline.notification.domain.owed;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
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

    /**
     * A signature was taken back by its author: what it had settled is told again, with the clocks it had, as if it had never
     * been signed (rules 17.3). Who handed over meanwhile was told so and stays told.
     *
     * @param told the signature is gone from it
     */
    public static List<ToldAlert> ringingAgain(
            OffsetDateTime signedAt, List<ToldAlert> told, OffsetDateTime now, Supplier<UUID> ids) {
        var again = new LinkedHashMap<UUID, ToldAlert>();
        for (var alert : told) {
            if (alert.isAlarm() && signedAt.equals(alert.ending().settledAt()) && !alert.isWithdrawn()) {
                var below = again.get(alert.line().escalatedFrom());
                again.put(alert.id(), alert.again(ids.get(), now, below == null ? null : below.id()));
            }
        }
        return List.copyOf(again.values());
    }

    private static boolean goesWith(ToldAlert signed, ToldAlert other) {
        var isBefore = !other.clock().raisedAt().isAfter(signed.clock().raisedAt());
        if (!signed.isAlarm()) {
            return !other.isAlarm();
        }
        return isBefore || (!other.isAlarm() && !signed.isSettled());
    }
}
