package org.careline.journey;

import static java.util.stream.Collectors.toMap;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoUser;

/** Who works where in the demo area. */
final class Places {
    private static final Set<String> RECEIVING = Set.of("police", "grid-centre", "prevention-institution");

    private final DemoArea area = new DemoArea();

    DemoArea area() {
        return area;
    }

    List<DemoUser> doctors() {
        return withRole("community-doctor");
    }

    /** One account of each organisation that is told. */
    Collection<DemoUser> receivers() {
        return area.users().stream()
                .filter(user -> user.roles().stream().anyMatch(RECEIVING::contains))
                .collect(toMap(DemoUser::organisation, Function.identity(), (one, another) -> one))
                .values();
    }

    DemoUser receiver(String organisation) {
        return receivers().stream()
                .filter(user -> user.organisation().equals(organisation))
                .findFirst()
                .orElseThrow();
    }

    private List<DemoUser> withRole(String role) {
        return area.users().stream().filter(user -> user.roles().contains(role)).toList();
    }

    String areaOf(DemoUser user) {
        return area.organisations().stream()
                .filter(organisation -> organisation.code().equals(user.organisation()))
                .findFirst()
                .orElseThrow()
                .area();
    }

    String administratorOf(String place) {
        return administratorsOf(place).getFirst();
    }

    /** Who confirms what the administrator of the place has proposed. */
    String secondAdministratorOf(String place) {
        return administratorsOf(place).get(1);
    }

    private List<String> administratorsOf(String place) {
        return withRole("health-authority").stream()
                .filter(user -> place.startsWith(areaOf(user)))
                .map(DemoUser::username)
                .toList();
    }
}
