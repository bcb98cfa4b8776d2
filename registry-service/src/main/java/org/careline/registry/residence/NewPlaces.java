package org.careline.registry.residence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.Duty;
import org.careline.registry.console.OwnAreas;
import org.careline.registry.console.Places;
import org.careline.registry.directory.HeldDuties;

/** Looks up who will be responsible where somebody moves to. */
@ApplicationScoped
class NewPlaces {
    private final Places places;
    private final OwnAreas own;
    private final HeldDuties duties;
    private final Clock clock;

    NewPlaces(Places places, OwnAreas own, HeldDuties duties, Clock clock) {
        this.places = places;
        this.own = own;
        this.duties = duties;
        this.clock = clock;
    }

    NewPlace at(String area) {
        var all = List.of(Duty.CARE, Duty.PREVENTION, Duty.POLICE, Duty.GRID, Duty.GREEN_CHANNEL);
        return new NewPlace(places.name(area), own.sees(area), duties.of(List.of(area), all, LocalDate.now(clock)));
    }
}
