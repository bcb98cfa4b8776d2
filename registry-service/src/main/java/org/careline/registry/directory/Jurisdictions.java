package org.careline.registry.directory;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.careline.events.Duty;
import org.careline.events.JurisdictionEvent.Holder;
import org.careline.events.OrganisationEvent.OrganisationChanged;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.problem.NotThereException;
import org.careline.registry.domain.Remit;

/**
 * Who has which duty where 管辖 (rules 17.2), as far as one needs it: of one's own county all, with the past and what is to come; of
 * another place who answers there today, so that a patient who is there now can be told of.
 */
@ApplicationScoped
public class Jurisdictions {
    private final DirectoryTable table;
    private final CurrentCaller caller;
    private final Clock clock;

    Jurisdictions(DirectoryTable table, CurrentCaller caller, Clock clock) {
        this.table = table;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    List<JurisdictionView> about(String area) {
        var all = table.jurisdictions(area).stream().map(JurisdictionView::from);
        if (isOwn(area)) {
            return all.filter(entry -> isOwn(entry.area())).toList();
        }
        return all.filter(entry -> area.startsWith(entry.area()))
                .map(this::ofToday)
                .toList();
    }

    /** All that is said of an area itself, past and to come. */
    @Transactional
    public List<JurisdictionView> entries(String area) {
        return table.entries(area).stream().map(JurisdictionView::from).toList();
    }

    @Transactional
    JurisdictionView read(Duty duty, String area) {
        var entry = table.jurisdiction(duty, area).map(JurisdictionView::from).orElseThrow(NotThereException::new);
        return isOwn(area) ? entry : ofToday(entry);
    }

    /** In the county of one's seat, above it, or where one has a duty; an operator without a seat works everywhere. */
    private boolean isOwn(String area) {
        var seat = table.organisation(caller.get().organisation());
        if (seat.isEmpty() && caller.get().is(Role.OPERATOR)) {
            return true;
        }
        return table.hasADutyAround(caller.get().organisation(), area)
                || seat.map(OrganisationChanged::area)
                        .map(Remit::countyOf)
                        .filter(county -> county.isServedFrom(area))
                        .isPresent();
    }

    private JurisdictionView ofToday(JurisdictionView entry) {
        var today = LocalDate.now(clock);
        return new JurisdictionView(
                entry.duty(),
                entry.area(),
                entry.version(),
                entry.holders().stream().filter(holder -> isOn(holder, today)).toList());
    }

    private static boolean isOn(Holder holder, LocalDate day) {
        return !holder.from().isAfter(day)
                && (holder.to() == null || holder.to().isAfter(day));
    }
}
