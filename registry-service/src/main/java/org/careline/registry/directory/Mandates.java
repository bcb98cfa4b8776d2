package org.careline.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.trail.Trail;
import org.careline.registry.domain.Remit;
import org.jspecify.annotations.Nullable;

/**
 * Whether the caller may change something of the directory 权限核查. What is not the caller's to change is not there (404); that it was
 * asked for stands on the trail, so the use case must not roll back on it.
 */
@ApplicationScoped
public class Mandates {
    private final DirectoryTable table;
    private final CurrentCaller caller;
    private final Trail trail;

    Mandates(DirectoryTable table, CurrentCaller caller, Trail trail) {
        this.table = table;
        this.caller = caller;
        this.trail = trail;
    }

    /** What the caller governs as a health authority; an account that is narrowed governs its part; empty: nothing. */
    public Optional<Remit> governed() {
        if (!caller.get().is(Role.HEALTH_AUTHORITY)) {
            return Optional.empty();
        }
        return table.organisation(caller.get().organisation())
                .filter(OrganisationChanged::active)
                .filter(organisation -> organisation.kind() == OrganisationKind.HEALTH_AUTHORITY)
                .map(OrganisationChanged::area)
                .flatMap(this::narrowed)
                .map(Remit::new);
    }

    private Optional<String> narrowed(String area) {
        var narrowing = table.narrowing();
        if (narrowing.isEmpty() || area.startsWith(narrowing)) {
            return Optional.of(area);
        }
        return Optional.of(narrowing).filter(part -> part.startsWith(area));
    }

    public boolean governs(String area) {
        return governed().filter(remit -> remit.covers(area)).isPresent();
    }

    /** @throws NotThereException the place is not the caller's to change */
    public Mandate over(@Nullable String area, String entry) {
        if (area == null) {
            throw refused(entry);
        }
        var remit = governed().filter(governed -> governed.covers(area));
        if (remit.isPresent()) {
            return new Mandate(remit.get(), false);
        }
        if (!enters(area)) {
            throw refused(entry);
        }
        return new Mandate(Remit.countyOf(area), true);
    }

    /** An operator without a seat in the directory enters any place: before the first one there are no seats. */
    private boolean enters(String area) {
        if (!caller.get().is(Role.OPERATOR) || !area.startsWith(table.narrowing())) {
            return false;
        }
        var seat = table.organisation(caller.get().organisation());
        return seat.isEmpty()
                || seat.get().active()
                        && Optional.ofNullable(seat.get().area())
                                .map(area::startsWith)
                                .orElse(true);
    }

    /** That it was tried stays on the trail. */
    public NotThereException refused(String entry) {
        trail.record("directory-change-refused", List.of(), entry);
        return new NotThereException();
    }
}
