package org.careline.referral.book;

import java.util.UUID;
import org.careline.referral.domain.Owed;
import org.jspecify.annotations.Nullable;

/**
 * What a record is opened with 开通.
 *
 * @param assessment the newest danger; every event repeats it
 */
public record NewTransfer(
        UUID id,
        UUID patient,
        UUID assessment,
        Owed.AskForDecision asked,
        @Nullable String area,
        @Nullable String placeNow,
        String assessingOrganisation) {}
