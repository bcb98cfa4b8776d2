package org.careline.kit.console;

import static org.careline.kit.access.Role.COMMUNITY_DOCTOR;
import static org.careline.kit.access.Role.GREEN_CHANNEL_DESK;
import static org.careline.kit.access.Role.GRID_CENTRE;
import static org.careline.kit.access.Role.HEALTH_AUTHORITY;
import static org.careline.kit.access.Role.OPERATOR;
import static org.careline.kit.access.Role.POLICE;
import static org.careline.kit.access.Role.PREVENTION_INSTITUTION;
import static org.careline.kit.access.Role.PSYCHIATRIST;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where each role works; the first of its places is its home. */
@ApplicationScoped
class Navigation {
    private static final List<String> ROLES = List.of(
            COMMUNITY_DOCTOR,
            PSYCHIATRIST,
            PREVENTION_INSTITUTION,
            POLICE,
            GRID_CENTRE,
            GREEN_CHANNEL_DESK,
            HEALTH_AUTHORITY,
            OPERATOR);

    private final Console console;

    Navigation(Console console) {
        this.console = console;
    }

    Optional<String> home(Set<String> roles) {
        return places(roles).findFirst().map(this::address);
    }

    /** @param here address of the page that is shown */
    List<NavigationEntry> entries(Set<String> roles, String here) {
        return places(roles)
                .map(place -> new NavigationEntry(
                        place.name(), address(place), address(place).endsWith(here)))
                .toList();
    }

    private static Stream<Place> places(Set<String> roles) {
        return ROLES.stream()
                .filter(roles::contains)
                .flatMap(role -> of(role).stream())
                .distinct();
    }

    private String address(Place place) {
        return switch (place.service()) {
                    case "registry" -> console.registry();
                    case "followup" -> console.followup();
                    case "notification" -> console.notification();
                    default -> console.referral();
                }
                + "/console/"
                + place.path();
    }

    private static List<Place> of(String role) {
        return switch (role) {
            case COMMUNITY_DOCTOR, PSYCHIATRIST ->
                List.of(Place.TODAY, Place.PATIENTS, Place.REGISTER, Place.GREEN_CHANNEL, Place.DUTY_NOTICES);
            case PREVENTION_INSTITUTION ->
                List.of(
                        Place.BOARD,
                        Place.INBOX,
                        Place.GREEN_CHANNEL,
                        Place.REVIEWS,
                        Place.PATIENTS,
                        Place.DUTY_NOTICES);
            case POLICE, GRID_CENTRE -> List.of(Place.INBOX, Place.EPISODES, Place.ENDPOINT, Place.DUTY_NOTICES);
            case GREEN_CHANNEL_DESK -> List.of(Place.GREEN_CHANNEL, Place.DUTY_NOTICES);
            case HEALTH_AUTHORITY -> List.of(Place.DIRECTORY, Place.GAPS, Place.DUTY_PROPOSALS);
            case OPERATOR ->
                List.of(
                        Place.OPERATIONS_REGISTRY,
                        Place.OPERATIONS_FOLLOWUP,
                        Place.OPERATIONS_NOTIFICATION,
                        Place.OPERATIONS_REFERRAL);
            default -> List.of();
        };
    }

    private record Place(String name, String service, String path) {
        static final Place TODAY = new Place("today", "followup", "today");
        static final Place REVIEWS = new Place("reviews", "followup", "reviews");
        static final Place PATIENTS = new Place("patients", "registry", "patients");
        static final Place REGISTER = new Place("register", "registry", "patients/new");
        static final Place DIRECTORY = new Place("directory", "registry", "directory");
        static final Place GAPS = new Place("gaps", "registry", "gaps");
        static final Place DUTY_PROPOSALS = new Place("duty-proposals", "registry", "duty-proposals");
        static final Place DUTY_NOTICES = new Place("duty-notices", "registry", "duty-notices");
        static final Place BOARD = new Place("board", "notification", "board");
        static final Place INBOX = new Place("inbox", "notification", "inbox");
        static final Place EPISODES = new Place("episodes", "notification", "episodes");
        static final Place ENDPOINT = new Place("endpoint", "notification", "endpoint");
        static final Place GREEN_CHANNEL = new Place("green-channel", "referral", "board");
        static final Place OPERATIONS_REGISTRY = operations("registry");
        static final Place OPERATIONS_FOLLOWUP = operations("followup");
        static final Place OPERATIONS_NOTIFICATION = operations("notification");
        static final Place OPERATIONS_REFERRAL = operations("referral");

        private static Place operations(String service) {
            return new Place("operations-" + service, service, "operations");
        }
    }
}
