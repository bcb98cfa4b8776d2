package org.careline.notification.domain.duty;

import static org.careline.events.OrganisationKind.GOVERNANCE_CENTRE;
import static org.careline.events.OrganisationKind.POLICE_BUREAU;
import static org.careline.events.OrganisationKind.PREVENTION_INSTITUTION;
import static org.careline.events.OrganisationKind.TOWNSHIP_COMMITTEE;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;

/**
 * A duty's own line of authority above the organisation that usually has it 逐级上报: grid centre, township committee,
 * county governance centre; police station, bureau; county prevention institution, the city's (rules 17.2).
 */
public final class LineOfAuthority {
    private static final int TOWNSHIP_DIGITS = 9;

    private LineOfAuthority() {}

    public static List<OrganisationKind> above(Duty duty) {
        return switch (duty) {
            case GRID -> List.of(TOWNSHIP_COMMITTEE, GOVERNANCE_CENTRE);
            case POLICE -> List.of(POLICE_BUREAU);
            case PREVENTION -> List.of(PREVENTION_INSTITUTION);
            case CARE, GREEN_CHANNEL -> List.of();
        };
    }

    /** The nearest organisation of the line whose area holds this one. */
    static Optional<Organisation> nearest(Duty duty, String area, Collection<Organisation> organisations) {
        var line = above(duty);
        return organisations.stream()
                .filter(one -> line.contains(one.kind()))
                .filter(one -> one.area() != null && area.startsWith(one.area()))
                .min(Comparator.<Organisation>comparingInt(one -> -digits(one))
                        .thenComparingInt(one -> line.indexOf(one.kind()))
                        .thenComparing(Organisation::code));
    }

    /** A bureau or centre that answers for a whole county answers for want of somebody nearer. */
    static boolean standsIn(Duty duty, DutyHolder holder) {
        return duty != Duty.PREVENTION
                && holder.area().length() < TOWNSHIP_DIGITS
                && above(duty).contains(holder.organisation().kind());
    }

    /** For a wider area, or further up the line in the same. */
    static boolean isAbove(Duty duty, Organisation other, Organisation organisation) {
        var line = above(duty);
        return digits(other) < digits(organisation)
                || (digits(other) == digits(organisation)
                        && line.indexOf(other.kind()) > line.indexOf(organisation.kind()));
    }

    private static int digits(Organisation organisation) {
        return organisation.area() == null ? 0 : organisation.area().length();
    }
}
