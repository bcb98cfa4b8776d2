package org.careline.notification.console;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An alert's page 通报, ready to be said; closed lists by their wire names, times as they are read.
 *
 * @param line what is asked
 * @param placeNow to the village, where the person is not at home and this organisation may see them 不在家
 * @param handedTo who answers from now on, by name 移交
 * @param settledBy who signed instead, by name
 * @param mayTakeBack signed less than ten minutes ago
 * @param asksForReason the episode closed long ago: a look needs a reason
 * @param identityShown false: the organisation may not see the person
 */
record AlertSheet(
        UUID id,
        InboxLine line,
        boolean opened,
        boolean signable,
        boolean identityShown,
        boolean asksForReason,
        String raised,
        String since,
        @Nullable String lastSeen,
        @Nullable String closed,
        @Nullable String closeReason,
        @Nullable String withdrawalReason,
        @Nullable String placeNow,
        @Nullable String handedTo,
        @Nullable String settledReason,
        @Nullable String settledBy,
        boolean mayTakeBack,
        @Nullable UUID supersededBy,
        @Nullable String upTheLine,
        @Nullable String toldByPhone,
        @Nullable Signed signed,
        List<String> posts,
        List<Earlier> history) {

    /** Who signed and when 签收. */
    record Signed(
            @Nullable String officer,
            @Nullable String post,
            String at,
            @Nullable String done) {}

    /** Another alert of the same episode. */
    record Earlier(UUID id, int level, String cause, String raised) {}
}
