package org.careline.referral.domain;

import org.jspecify.annotations.Nullable;

/** Which record must be open as the facts stand 应开通的绿色通道 (rules 17.6). */
public sealed interface Owed {

    /** Somebody must decide: an awaiting record stands on these dangers. */
    record AskForDecision(
            Grounds grounds,
            @Nullable String hospital,
            @Nullable String returningTo,
            @Nullable Remark remark) implements Owed {}

    /** People decided, and it goes on as they decided; what changed is shown beside it. */
    record GoOn(Grounds grounds, @Nullable Remark remark) implements Owed {}

    /** Nobody has to decide; a notice still open stands down for this reason. */
    record Nothing(Why why) implements Owed {}

    /** The person is dead: whatever is open ends. */
    record EndByDeath() implements Owed {}

    /** Why nobody has to decide any more. */
    enum Why {
        ASSESSMENT_WITHDRAWN,
        IN_HOSPITAL,
        CALM
    }
}
