package org.careline.notification.domain;

import java.util.ArrayList;
import java.util.List;
import org.careline.events.Duty;
import org.jspecify.annotations.Nullable;

/**
 * Where a patient lives and is, and where the assessor works (rules 17.1-2).
 *
 * @param placeNow where the person is, if not at home
 */
public record Whereabouts(
        @Nullable String residence,
        @Nullable String placeNow,
        @Nullable String assessorsArea) {
    private static final String UNKNOWN = "";

    /** Residence unknown: the place now; that unknown too: the assessor's own area. Empty: none of them is known. */
    public String home() {
        if (residence != null) {
            return residence;
        }
        if (placeNow != null) {
            return placeNow;
        }
        return assessorsArea == null ? UNKNOWN : assessorsArea;
    }

    /** The three duties at home, and the police where the person is now. */
    public List<Address> addresses() {
        var home = home();
        var addresses = new ArrayList<>(List.of(
                new Address(Duty.POLICE, Place.RESIDENCE, home),
                new Address(Duty.GRID, Place.RESIDENCE, home),
                new Address(Duty.PREVENTION, Place.RESIDENCE, home)));
        if (placeNow != null && !placeNow.equals(home)) {
            addresses.add(new Address(Duty.POLICE, Place.NOW, placeNow));
        }
        return List.copyOf(addresses);
    }
}
