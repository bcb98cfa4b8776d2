package org.careline.journey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.careline.local.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page that a role can reach is light, keeps to its policy, names nobody outside itself and can be used by everybody. */
@InChromium
class EveryPageIT {
    private static final Place PLACE = Place.of("230381503");
    private static final List<Look> LOOKS = List.of(Look.values());

    @ParameterizedTest
    @CsvSource(textBlock = """
            doctor,     care-503
            station,    police-503
            prevention, prevention
            desk,       hospital-1
            authority,  health
            operator,   operator
            """)
    void everyPlaceOfARoleIsLightStrictAndAccessible(String role, String account, Town town) {
        for (var look : LOOKS) {
            var person = town.signedIn(PLACE.body(account), look);
            var places = person.on("nav.places a").all().stream()
                    .map(link -> link.getAttribute("href"))
                    .toList();
            assertThat(places).isNotEmpty();
            for (var place : places) {
                person.page.navigate(place);
                person.look(role + "-" + name(place));
            }
        }
    }

    @Test
    void everyPageAboutAPatientIsLightStrictAndAccessible(Town town) {
        var clinic = new ClinicSystem(town.api(), PLACE);
        var patient = clinic.registers();
        var visit = clinic.alarms(patient);
        for (var look : LOOKS) {
            var doctor = town.signedIn(PLACE.doctor(), look);
            registry(doctor, patient);
            followup(doctor, patient, visit);
        }
    }

    private static void registry(Person doctor, UUID patient) {
        show(doctor, Part.REGISTRY, "/console/patients/" + patient, "file-of-patient");
        for (var page : List.of("correction", "residence", "death")) {
            show(doctor, Part.REGISTRY, "/console/patients/" + patient + "/" + page, "file-" + page);
        }
    }

    private static void followup(Person doctor, UUID patient, UUID visit) {
        show(doctor, Part.FOLLOWUP, "/console/patients/" + patient, "patient-in-danger");
        doctor.open(Part.FOLLOWUP, "/console/visits/" + visit);
        doctor.see("#told a[id^='phoned-']");
        doctor.look("visit");
        doctor.tap("#told a[id^='phoned-']");
        doctor.see("form input[name='told']");
        doctor.look("told-by-phone");
        for (var page : List.of("correction", "withdrawal")) {
            show(doctor, Part.FOLLOWUP, "/console/visits/" + visit + "/" + page, "visit-" + page);
        }
        show(doctor, Part.FOLLOWUP, "/console/visits/" + visit + "/form", "form-8");
    }

    @Test
    void whatAStationAndAnOperatorOpenBesideIsLightStrictAndAccessible(Town town) {
        for (var look : LOOKS) {
            var officer = town.signedIn(PLACE.police(), look);
            show(officer, Part.NOTIFICATION, "/console/inbox/handled", "station-handled");
            var operator = town.signedIn(PLACE.body("operator"), look);
            show(operator, Part.NOTIFICATION, "/console/deliveries", "operator-deliveries");
            show(operator, Part.REGISTRY, "/console/operations/retelling", "operator-retelling");
            show(operator, Part.FOLLOWUP, "/console/alarms", "operator-alarms");
            var desk = town.signedIn(PLACE.hospital(), look);
            show(desk, Part.REFERRAL, "/console/board?part=history", "desk-history");
        }
    }

    private static void show(Person person, Part service, String path, String name) {
        person.open(service, path);
        person.look(name);
    }

    /** {@code http://localhost:8081/registry/console/patients/new} is patients-new. */
    private static String name(String address) {
        var service = address.replaceFirst(".*//[^/]*/([a-z]+)/console/.*", "$1");
        var path = address.substring(address.indexOf("/console/") + "/console/".length())
                .replace("/", "-");
        return path.equals("operations") || path.equals("board") ? path + "-" + service : path;
    }
}
