package org.careline.notification.reconcile;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.careline.events.AlertEvent.SightChanged;
import org.careline.events.Duty;
import org.careline.notification.domain.duty.Recipient;
import org.careline.notification.domain.owed.Sight;
import org.jspecify.annotations.Nullable;

/** A row of the table {@code sight} 知悉范围: whether an organisation may see the person, as it was told last. */
record SightRow(
        UUID patient,
        String organisation,
        Duty duty,
        long version,
        UUID episode,
        boolean sees,
        @Nullable OffsetDateTime until,
        @Nullable String placeNow) {
    static SightRow of(UUID patient, Recipient recipient, String organisation, Sight sight, long version) {
        return new SightRow(
                patient,
                organisation,
                recipient.duty(),
                version,
                sight.episode(),
                sight.sees(),
                sight.until(),
                sight.placeNow());
    }

    boolean isAt(Recipient recipient) {
        return duty == recipient.duty() && organisation.equals(recipient.organisation());
    }

    boolean says(Sight sight) {
        return episode.equals(sight.episode())
                && sees == sight.sees()
                && isSame(until, sight.until())
                && Objects.equals(placeNow, sight.placeNow());
    }

    private static boolean isSame(@Nullable OffsetDateTime one, @Nullable OffsetDateTime other) {
        return one == null || other == null ? one == other : one.isEqual(other);
    }

    SightChanged event(OffsetDateTime at) {
        return new SightChanged(patient, episode, organisation, duty, version, sees, until, placeNow, at);
    }
}
