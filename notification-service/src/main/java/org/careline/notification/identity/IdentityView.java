package org.careline.notification.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The answer to one look.
 *
 * @param person null: registry did not answer, or shows nothing to this receiver any more
 * @param place of residence, by name
 * @param reason given for this look, kept to try again
 * @param seen null: followup did not answer, or shows nothing any more
 */
record IdentityView(
        UUID alert,
        @Nullable Person person,
        @Nullable String place,
        boolean registryAway,
        @Nullable Seen seen,
        boolean followupAway,
        @Nullable String reason) {
    @Override
    public String toString() {
        return "IdentityView[hidden]";
    }
}
