package org.careline.soak.people;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoJurisdiction;
import org.careline.local.demo.DemoUser;

/** Who works where in the demo area, and who answers for what there at the beginning. */
public final class Town {
    private static final Set<String> RECEIVING = Set.of("police", "grid-centre", "prevention-institution");
    public static final List<Duty> DUTIES = List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION);

    private final DemoArea area = new DemoArea();

    DemoArea area() {
        return area;
    }

    /** Doctors of the townships: of each care institution one. */
    List<DemoUser> doctors() {
        return withRole("community-doctor");
    }

    DemoUser doctorOf(String place) {
        return doctors().stream()
                .filter(user -> areaOf(user).equals(place))
                .findFirst()
                .orElseThrow();
    }

    /** One account of each organisation that may be told. */
    Collection<DemoUser> receivers() {
        return area.users().stream()
                .filter(user -> user.roles().stream().anyMatch(RECEIVING::contains))
                .collect(toMap(DemoUser::organisation, Function.identity(), (one, another) -> one))
                .values();
    }

    DemoUser account(String organisation) {
        return area.users().stream()
                .filter(user -> user.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    String areaOf(DemoUser user) {
        return area.organisations().stream()
                .filter(organisation -> organisation.code().equals(user.organisation()))
                .findFirst()
                .orElseThrow()
                .area();
    }

    List<DemoUser> administratorsOf(String place) {
        return withRole("health-authority").stream()
                .filter(user -> place.startsWith(areaOf(user)))
                .toList();
    }

    private List<DemoUser> withRole(String role) {
        return area.users().stream().filter(user -> user.roles().contains(role)).toList();
    }

    Stream<DemoJurisdiction> jurisdictions() {
        return area.jurisdictions().stream();
    }

    /** Rules 17.2: nobody has the grid duty here, so the township's committee answers, and without one the county's governance centre. */
    String nextInTheGridLine(String place) {
        return Stream.of(OrganisationKind.TOWNSHIP_COMMITTEE, OrganisationKind.GOVERNANCE_CENTRE)
                .flatMap(kind -> area.organisations().stream().filter(body -> body.kind() == kind))
                .filter(body -> place.startsWith(body.area()))
                .findFirst()
                .orElseThrow()
                .code();
    }
}
