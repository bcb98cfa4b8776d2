package org.careline.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.careline.events.OrganisationKind;

/**
 * The accounts of a county of the demo: one for each body that works with the suite, one more for each role left over, and a second
 * one of the health authority, for changes of duties that two people make.
 */
final class DemoUsers {
    private DemoUsers() {}

    /** @param prefix what the codes of the county's organisations begin with */
    static List<DemoUser> of(String prefix, List<DemoOrganisation> organisations) {
        var bodies = organisations.stream().flatMap(DemoUsers::accounts);
        var others = Stream.of(
                new DemoUser(nameFor(prefix + "HEALTH-2"), prefix + "HEALTH", Set.of("health-authority")),
                new DemoUser(nameFor(prefix + "PSYCHIATRIST"), prefix + "HOSPITAL-1", Set.of("psychiatrist")),
                new DemoUser(nameFor(prefix + "OPERATOR"), prefix + "HEALTH", Set.of("operator")));
        return Stream.concat(bodies, others).toList();
    }

    /** Accounts are people's: a station has two officers, each with one of their own. */
    private static Stream<DemoUser> accounts(DemoOrganisation organisation) {
        var name = nameFor(organisation.code());
        var names =
                organisation.kind() == OrganisationKind.POLICE_STATION ? Stream.of(name, name + "-b") : Stream.of(name);
        return names.map(one -> new DemoUser(one, organisation.code(), Set.of(role(organisation))));
    }

    static String nameFor(String organisation) {
        return organisation.substring("DEMO-".length()).toLowerCase(Locale.ROOT);
    }

    private static String role(DemoOrganisation organisation) {
        return switch (organisation.kind()) {
            case PRIMARY_CARE -> "community-doctor";
            case CLINIC -> "clinic-system";
            case HOSPITAL -> "green-channel-desk";
            case PREVENTION_INSTITUTION -> "prevention-institution";
            case POLICE_STATION, POLICE_BUREAU -> "police";
            case GRID_CENTRE, TOWNSHIP_COMMITTEE, GOVERNANCE_CENTRE -> "grid-centre";
            case HEALTH_AUTHORITY -> "health-authority";
        };
    }
}
