package org.careline.local.demo;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The accounts of the demo area: one for each body that works with the suite, and one more for each role left over. */
final class DemoUsers {
    private DemoUsers() {}

    static List<DemoUser> of(List<DemoOrganisation> organisations) {
        var bodies = organisations.stream().map(DemoUsers::account);
        var others = Stream.of(
                new DemoUser("psychiatrist", "DEMO-HOSPITAL-1", Set.of("psychiatrist")),
                new DemoUser("operator", "DEMO-HEALTH", Set.of("operator")));
        return Stream.concat(bodies, others).toList();
    }

    private static DemoUser account(DemoOrganisation organisation) {
        return new DemoUser(nameFor(organisation.code()), organisation.code(), Set.of(role(organisation)));
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
