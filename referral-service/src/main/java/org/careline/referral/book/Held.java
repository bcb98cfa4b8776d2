package org.careline.referral.book;

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
public record Held(
        UUID id,
        UUID patient,
        UUID assessment,
        long version,
        @Nullable String area,
        @Nullable String placeNow,
        Transfer transfer,
        boolean ofTheCommunity,
        boolean addressed) {

    public Held forTheCommunity() {
        return only(ofTheCommunity);
    }

    public Held forTheHospital() {
        return only(addressed);
    }

    private Held only(boolean allowed) {
        if (!allowed) {
            throw new NotThereException();
        }
        return this;
    }
}
