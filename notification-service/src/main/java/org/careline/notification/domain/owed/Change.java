package org.careline.notification.domain.owed;

import org.careline.events.AlertWithdrawalReason;
import org.careline.events.AskedAction;
import org.careline.events.EpisodeCloseReason;
import org.careline.events.SettledReason;
import org.careline.notification.domain.duty.Slot;
import org.careline.notification.domain.told.Episode;
import org.careline.notification.domain.told.ToldAlert;
import org.jspecify.annotations.Nullable;

/** One step from what was told to what is owed. */
public sealed interface Change {

    /** An organisation is told; without a time to sign by it is a quiet one. */
    record Raise(ToldAlert alert) implements Change {}

    /** It was not signed in time; null: there is nobody above. */
    record Escalate(ToldAlert alert, @Nullable String to) implements Change {}

    /** What was told is not true any more, or not this organisation's. */
    record Withdraw(ToldAlert alert, AlertWithdrawalReason reason) implements Change {}

    /**
     * It was true and asks for nothing any more.
     *
     * @param by who signed instead
     * @param named another alert supersedes it by name: no event of its own
     */
    record Settle(
            ToldAlert alert, SettledReason reason, @Nullable String by, boolean named) implements Change {}

    /** Kept as it is; what it shows follows the facts, and nobody is told. */
    record Keep(
            ToldAlert alert,
            Slot slot,
            AskedAction shown,
            boolean weapon,
            boolean inHospital,
            @Nullable String placeNow)
            implements Change {}

    record OpenEpisode(Episode episode) implements Change {}

    record CloseEpisode(Episode episode, EpisodeCloseReason reason) implements Change {}

    record ReopenEpisode(Episode episode) implements Change {}

    /** The area of the open episode follows home. */
    record MoveEpisode(Episode episode, String area) implements Change {}
}
