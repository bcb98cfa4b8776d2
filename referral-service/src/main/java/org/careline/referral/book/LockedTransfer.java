package org.careline.referral.book;

import java.time.Instant;
import java.util.UUID;
import org.careline.kit.problem.NotThereException;
import org.careline.referral.domain.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * A transfer under lock 转诊记录, by what a decision on it needs.
 *
 * @param assessment the one that opened it; every event repeats it
 * @param ofTheCommunity the caller's organisation has care or prevention of the area, or it went up to it
 * @param addressed it is addressed to the caller's hospital
 */
public record LockedTransfer(
        UUID id,
        UUID patient,
        UUID assessment,
        long version,
        Instant requestedAt,
        @Nullable String area,
        @Nullable String placeNow,
        Transfer transfer,
        boolean ofTheCommunity,
        boolean addressed) {

    public LockedTransfer forTheCommunity() {
        return only(ofTheCommunity);
    }

    public LockedTransfer forTheHospital() {
        return only(addressed);
    }

    /** As it is after so many more steps; an event counts the steps of its transfer. */
    public LockedTransfer after(int steps) {
        return new LockedTransfer(
                id,
                patient,
                assessment,
                version + steps,
                requestedAt,
                area,
                placeNow,
                transfer,
                ofTheCommunity,
                addressed);
    }

    private LockedTransfer only(boolean allowed) {
        if (!allowed) {
            throw new NotThereException();
        }
        return this;
    }
}
