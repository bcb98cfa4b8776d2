package org.careline.notification.alert;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AskedAction;
import org.careline.events.SettledReason;
import org.careline.notification.domain.duty.PlaceKind;
import org.careline.notification.domain.duty.Slot;
import org.jspecify.annotations.Nullable;

/**
 * What changes of an alert that was told; null: stays as it is.
 *
 * @param silent its machine is not told: another alert names it as superseded
 */
public record AlertEnding(
        UUID id,
        @Nullable OffsetDateTime withdrawnAt,
        @Nullable AlertWithdrawalReason withdrawalReason,
        @Nullable OffsetDateTime settledAt,
        @Nullable SettledReason settledReason,
        @Nullable String settledBy,
        @Nullable OffsetDateTime escalatedAt,
        @Nullable String escalatedTo,
        @Nullable PlaceKind place,
        @Nullable String area,
        @Nullable Shown shows,
        boolean silent) {

    /** What an alert that is kept shows from now on. */
    public record Shown(
            AskedAction action,
            boolean weapon,
            boolean inHospital,
            @Nullable String placeNow) {}

    public static AlertEnding withdrawn(UUID id, OffsetDateTime at, AlertWithdrawalReason reason) {
        return new AlertEnding(id, at, reason, null, null, null, null, null, null, null, null, false);
    }

    public static AlertEnding settled(
            UUID id, OffsetDateTime at, SettledReason reason, @Nullable String by, boolean silent) {
        return new AlertEnding(id, null, null, at, reason, by, null, null, null, null, null, silent);
    }

    public static AlertEnding escalated(UUID id, OffsetDateTime at, @Nullable String to) {
        return new AlertEnding(id, null, null, null, null, null, at, to, null, null, null, false);
    }

    public static AlertEnding kept(UUID id, Slot slot, Shown shows) {
        return new AlertEnding(id, null, null, null, null, null, null, null, slot.place(), slot.area(), shows, false);
    }

    /** The kind of webhook that tells a machine of it; null: none. */
    @Nullable
    String kind() {
        if (withdrawnAt != null) {
            return "alert-withdrawn";
        }
        return settledAt == null ? null : "alert-settled";
    }
}
