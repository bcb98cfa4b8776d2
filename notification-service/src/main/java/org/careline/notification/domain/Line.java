package org.careline.notification.domain;

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
 * A duty's own line of authority above the body that usually has it 逐级上报: grid centre, township committee, county
 * governance centre; police station, bureau; county prevention institution, the city's (rules 17.2).
 */
public final class Line {
    private static final int TOWNSHIP_DIGITS = 9;

    private Line() {}

    public static List<OrganisationKind> above(Duty duty) {
        return switch (duty) {
            case GRID -> List.of(TOWNSHIP_COMMITTEE, GOVERNANCE_CENTRE);
            case POLICE -> List.of(POLICE_BUREAU);
            case PREVENTION -> List.of(PREVENTION_INSTITUTION);
            case CARE, GREEN_CHANNEL -> List.of();
        };
    }

    /** The nearest body of the line whose area holds this one. */
    public static Optional<Body> nearest(Duty duty, String area, Collection<Body> bodies) {
        var line = above(duty);
        return bodies.stream()
                .filter(body -> line.contains(body.kind()))
                .filter(body -> body.area() != null && area.startsWith(body.area()))
                .min(Comparator.<Body>comparingInt(body -> -digits(body))
                        .thenComparingInt(body -> line.indexOf(body.kind()))
                        .thenComparing(Body::code));
    }

    /** A bureau or centre that answers for a whole county answers for want of somebody nearer. */
    static boolean standsIn(Duty duty, Holder holder) {
        return duty != Duty.PREVENTION
                && holder.area().length() < TOWNSHIP_DIGITS
                && above(duty).contains(holder.body().kind());
    }

    /** For a wider area, or further up the line in the same. */
    static boolean isAbove(Duty duty, Body other, Body body) {
        var line = above(duty);
        return digits(other) < digits(body)
                || (digits(other) == digits(body) && line.indexOf(other.kind()) > line.indexOf(body.kind()));
    }

    private static int digits(Body body) {
        return body.area() == null ? 0 : body.area().length();
    }
}
