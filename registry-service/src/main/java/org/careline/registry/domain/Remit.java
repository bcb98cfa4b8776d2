package org.careline.registry.domain;

import org.jspecify.annotations.Nullable;

/** What somebody may change of the directory 管理范围: the county's directory is the county's own affair (rules 17.2). */
public record Remit(String area) {
    private static final int COUNTY = 6;
    private static final int SMALLEST = 2;

    public Remit {
        if (area.length() < SMALLEST) {
            throw new IllegalArgumentException("a remit has an area");
        }
    }

    /** The county a place lies in; a place above the counties: itself. */
    public static Remit countyOf(String place) {
        return new Remit(place.substring(0, Math.min(COUNTY, place.length())));
    }

    /** Whether the place lies in it; an organisation without an area lies in none. */
    public boolean covers(@Nullable String place) {
        return place != null && place.startsWith(area);
    }

    /** Whether an organisation with this seat can serve it: it lies in it, or above it and covers it. */
    public boolean isServedFrom(@Nullable String seat) {
        return seat != null && !seat.isEmpty() && (covers(seat) || area.startsWith(seat));
    }
}
