package org.careline.followup.domain;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A duty in an area that has to be told of a danger 通报对象 (rules 17.1-2). */
public record Destination(Recipient recipient, String area) {

    /** Whose duty it is to be told (rules 5, N-1). */
    public enum Recipient {
        /** 派出所. */
        POLICE,
        /** 网格化服务管理中心. */
        GRID,
        /** 精神病防治机构. */
        PREVENTION
    }

    /**
     * The three duties of the residence; unknown, of the place where the patient is now; unknown too, of the assessor's
     * own area. Somewhere else now, and not in hospital: that place's police as well.
     */
    public static List<Destination> of(@Nullable String residence, Whereabouts where, @Nullable String assessorArea) {
        var home = firstKnown(residence, where.placeNow(), assessorArea);
        var destinations = new ArrayList<Destination>();
        if (home != null) {
            for (var recipient : Recipient.values()) {
                destinations.add(new Destination(recipient, home));
            }
        }
        var placeNow = where.placeNow();
        if (placeNow != null && !where.inHospital() && !Whereabouts.isSame(placeNow, home)) {
            destinations.add(new Destination(Recipient.POLICE, placeNow));
        }
        return List.copyOf(destinations);
    }

    private static @Nullable String firstKnown(@Nullable String... areas) {
        for (var area : areas) {
            if (area != null) {
                return area;
            }
        }
        return null;
    }
}
