package org.careline.registry.domain;

import java.util.List;
import java.util.Set;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;

/** Which bodies can have a duty, and which stand above them in their line 条线 (rules 17.2). */
public final class Line {
    private Line() {}

    public static boolean fits(Duty duty, OrganisationKind kind) {
        return holders(duty).contains(kind);
    }

    /** Which organisations stand above one of a kind, each in its own line. */
    public static boolean goesUpTo(OrganisationKind kind, OrganisationKind parent) {
        return parents(kind).contains(parent);
    }

    private static Set<OrganisationKind> parents(OrganisationKind kind) {
        return switch (kind) {
            case POLICE_STATION, POLICE_BUREAU -> Set.of(OrganisationKind.POLICE_BUREAU);
            case GRID_CENTRE, TOWNSHIP_COMMITTEE, GOVERNANCE_CENTRE ->
                Set.of(OrganisationKind.TOWNSHIP_COMMITTEE, OrganisationKind.GOVERNANCE_CENTRE);
            case PRIMARY_CARE, CLINIC, HOSPITAL, PREVENTION_INSTITUTION ->
                Set.of(
                        OrganisationKind.HEALTH_AUTHORITY,
                        OrganisationKind.PREVENTION_INSTITUTION,
                        OrganisationKind.HOSPITAL,
                        OrganisationKind.PRIMARY_CARE,
                        OrganisationKind.CLINIC);
            case HEALTH_AUTHORITY -> Set.of(OrganisationKind.HEALTH_AUTHORITY);
        };
    }

    /** Bodies a duty goes up to where nobody has it, the nearer first. */
    public static List<OrganisationKind> above(Duty duty) {
        return switch (duty) {
            case CARE, GREEN_CHANNEL -> List.of();
            case POLICE -> List.of(OrganisationKind.POLICE_BUREAU);
            case GRID -> List.of(OrganisationKind.TOWNSHIP_COMMITTEE, OrganisationKind.GOVERNANCE_CENTRE);
            case PREVENTION -> List.of(OrganisationKind.PREVENTION_INSTITUTION);
        };
    }

    /** Bodies that can have a duty. */
    public static Set<OrganisationKind> holders(Duty duty) {
        return switch (duty) {
            case CARE -> Set.of(OrganisationKind.PRIMARY_CARE, OrganisationKind.CLINIC, OrganisationKind.HOSPITAL);
            case POLICE -> Set.of(OrganisationKind.POLICE_STATION, OrganisationKind.POLICE_BUREAU);
            case GRID ->
                Set.of(
                        OrganisationKind.GRID_CENTRE,
                        OrganisationKind.TOWNSHIP_COMMITTEE,
                        OrganisationKind.GOVERNANCE_CENTRE);
            case PREVENTION -> Set.of(OrganisationKind.PREVENTION_INSTITUTION, OrganisationKind.HOSPITAL);
            case GREEN_CHANNEL -> Set.of(OrganisationKind.HOSPITAL);
        };
    }
}
