package org.careline.referral.book;

import java.util.UUID;
import org.careline.referral.domain.Ground;
import org.jspecify.annotations.Nullable;

/** What a record is opened with 开通. */
public record NewTransfer(
        UUID id,
        UUID patient,
        Ground ground,
        @Nullable String area,
        long areaVersion,
        @Nullable String placeNow,
        String assessingOrganisation) {}
