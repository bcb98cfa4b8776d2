package org.careline.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.events.OrganisationKind.GOVERNANCE_CENTRE;
import static org.careline.events.OrganisationKind.GRID_CENTRE;
import static org.careline.events.OrganisationKind.POLICE_BUREAU;
import static org.careline.events.OrganisationKind.POLICE_STATION;
import static org.careline.events.OrganisationKind.PREVENTION_INSTITUTION;
import static org.careline.events.OrganisationKind.TOWNSHIP_COMMITTEE;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careline.events.Duty;
import org.careline.events.EscalationReason;
import org.careline.events.OrganisationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 17.1-2 and 17.2. */
class ReceiversTest {
    private static final List<Body> LINES = List.of(
            body("bureau", POLICE_BUREAU, "230381"),
            body("city-bureau", POLICE_BUREAU, "2303"),
            body("committee", TOWNSHIP_COMMITTEE, "230381203"),
            body("governance", GOVERNANCE_CENTRE, "230381"),
            body("prevention", PREVENTION_INSTITUTION, "230381"),
            body("city-prevention", PREVENTION_INSTITUTION, "2303"));

    @ParameterizedTest(name = "17.2: nobody has {0} in {1}: {2}")
    @CsvSource(textBlock = """
            GRID      , 230381203200, committee
            GRID      , 230381207   , governance
            GRID      , 230399207   ,
            POLICE    , 230381207   , bureau
            POLICE    , 230305001   , city-bureau
            PREVENTION, 230305001   , city-prevention
            POLICE    , 410102001   ,
            """)
    void whereADutyHasNobodyItsOwnLineGoesUp(Duty duty, String area, String organisation) {
        var address = new Address(duty, Place.RESIDENCE, area);

        var receivers = new Receivers(Map.of(), LINES).at(address);

        assertThat(receivers).containsExactly(new Receiver(address, organisation, false, EscalationReason.NO_HOLDER));
    }

    @Test
    void oneIsAccountableTheOthersAreToldAsCopies() {
        var address = new Address(Duty.GRID, Place.RESIDENCE, "230381100");
        var holders = List.of(
                new Holder(body("east", GRID_CENTRE, "230381100"), "230381100", 1),
                new Holder(body("west", GRID_CENTRE, "230381100"), "230381100", 2));

        var receivers = new Receivers(Map.of(address, holders), LINES).at(address);

        assertThat(receivers)
                .containsExactly(new Receiver(address, "east", false, null), new Receiver(address, "west", true, null));
    }

    @Test
    void aBureauThatAnswersForAWholeCountyStandsInForAStation() {
        var address = new Address(Duty.POLICE, Place.RESIDENCE, "230381100");
        var holders = List.of(new Holder(body("bureau", POLICE_BUREAU, "230381"), "230381", 1));

        assertThat(new Receivers(Map.of(address, holders), LINES).at(address))
                .extracting(Receiver::upTheLine)
                .containsExactly(EscalationReason.NO_HOLDER);
    }

    @ParameterizedTest(name = "17.1-2: lives in {0}, is in {1}, assessed in {2}: told at {3}, police also at {4}")
    @CsvSource(textBlock = """
            230381100, ''       , 230381101, 230381100, ''
            230381100, 410102001, 230381101, 230381100, 410102001
            230381100, 230381100, 230381101, 230381100, ''
            ''       , 410102001, 230381101, 410102001, ''
            ''       , ''       , 230381101, 230381101, ''
            ''       , ''       , ''       , ''       , ''
            """)
    void whereTheThreeDutiesAreLookedFor(
            String residence, String placeNow, String assessor, String home, String alsoPolice) {
        var whereabouts = new Whereabouts(orNull(residence), orNull(placeNow), orNull(assessor));

        assertThat(whereabouts.addresses())
                .filteredOn(address -> address.place() == Place.RESIDENCE)
                .allSatisfy(address -> assertThat(address.area()).isEqualTo(home))
                .extracting(Address::duty)
                .containsExactly(Duty.POLICE, Duty.GRID, Duty.PREVENTION);
        assertThat(whereabouts.addresses())
                .filteredOn(address -> address.place() == Place.NOW)
                .map(Address::area)
                .isEqualTo(alsoPolice.isEmpty() ? List.of() : List.of(alsoPolice));
    }

    @Test
    void theStationThatHasBothPlacesIsToldOnce() {
        var whereabouts = new Whereabouts("230381100", "230381101", null);
        var station = body("station", POLICE_STATION, "230381");
        var holders = new HashMap<Address, List<Holder>>();
        whereabouts.addresses().stream()
                .filter(address -> address.duty() == Duty.POLICE)
                .forEach(address -> holders.put(address, List.of(new Holder(station, "230381", 1))));

        assertThat(new Receivers(holders, List.of()).of(whereabouts))
                .filteredOn(receiver -> receiver.address().duty() == Duty.POLICE)
                .hasSize(1);
    }

    @ParameterizedTest(name = "17.3: {0} does not sign: {1}")
    @CsvSource(textBlock = """
            station-of-its-own-line, farm-bureau
            committee              , governance
            governance             ,
            prevention             , city-prevention
            """)
    void notSignedGoesUpTheBodysOwnLine(String unsigned, String next) {
        var bodies = Map.of(
                "station-of-its-own-line",
                        new Body("station-of-its-own-line", POLICE_STATION, "farm-bureau", "230381500"),
                "committee", LINES.get(2),
                "governance", LINES.get(3),
                "prevention", LINES.get(4));
        var duty = unsigned.equals("prevention") ? Duty.PREVENTION : Duty.GRID;
        var address = new Address(duty, Place.RESIDENCE, "230381203200");

        assertThat(Receivers.above(address, bodies.get(unsigned), LINES).orElse(null))
                .isEqualTo(next);
    }

    private static String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static Body body(String code, OrganisationKind kind, String area) {
        return new Body(code, kind, null, area);
    }
}
