package org.careline.notification.domain.duty;

import java.util.ArrayList;
import java.util.List;
import org.careline.events.Duty;
import org.careline.notification.domain.facts.Whereabouts;

/** A duty in an area that must be told (rules 17.1-2). */
public record Slot(Duty duty, PlaceKind place, String area) {

    /** The three duties at home. */
    public static List<Slot> atHome(String home) {
        return List.of(
                new Slot(Duty.POLICE, PlaceKind.RESIDENCE, home),
                new Slot(Duty.GRID, PlaceKind.RESIDENCE, home),
                new Slot(Duty.PREVENTION, PlaceKind.RESIDENCE, home));
    }

    /** The three duties at home, and the police where the person is now. */
    public static List<Slot> of(Whereabouts whereabouts) {
        var slots = new ArrayList<>(atHome(whereabouts.home()));
        var away = whereabouts.away();
        if (away != null && !whereabouts.inHospital()) {
            slots.add(new Slot(Duty.POLICE, PlaceKind.NOW, away));
        }
        return List.copyOf(slots);
    }
}
