package org.careline.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.careline.events.Duty;

/**
 * This service's copy of who has which duty where (rules 17.2), kept by the topics registry.jurisdictions and
 * registry.organisations; in the registry itself, the truth.
 */
@ApplicationScoped
public class Directory {

    /** Holders of the duty in the longest area prefix that has any on that day, by rank; empty: nobody. */
    public List<DutyHolder> holders(Duty duty, String area, LocalDate day) {
        throw new UnsupportedOperationException("not built yet");
    }

    public Optional<Organisation> organisation(String code) {
        throw new UnsupportedOperationException("not built yet");
    }
}
