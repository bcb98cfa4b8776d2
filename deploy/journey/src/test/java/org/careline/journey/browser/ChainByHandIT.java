package org.careline.journey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The chain by eye, thumb and telephone: registered, visited, told, signed for, brought to hospital and back. */
@InChromium
class ChainByHandIT {
    private static final String NAME = Watch.NAME + "甲";

    /** A place of its own for each, in both counties. */
    private static final Map<Look, Place> PLACES = Map.of(
            Look.CHINESE_ON_THE_PHONE, Place.of("230381102"),
            Look.CHINESE_AT_THE_DESK, Place.of("230381105"),
            Look.ENGLISH_ON_THE_PHONE, Place.of("410102002"),
            Look.ENGLISH_AT_THE_DESK, Place.of("410102003"));

    @ParameterizedTest
    @EnumSource
    void aDangerIsToldSignedForAndBroughtToHospitalAndBack(Look look, Town town) {
        var place = PLACES.get(look);
        var doctor = town.signedIn(place.doctor(), look);
        doctor.look("today");
        Registration.of(doctor, place, NAME);
        doctor.look("file");

        visited(doctor);
        var alerts = alerts(doctor);
        var prevention = town.signedIn(place.prevention(), look);
        prevention.look("prevention-board");
        prevention.tap("nav.places a[href$='/notification/console/inbox']");
        signed(prevention, alerts);
        signed(town.signedIn(place.grid(), look), alerts);
        signed(town.signedIn(place.police(), look), alerts);
        doctor.see("#told > .notice.green");
        doctor.look("visit-signed");

        var transfer = decided(doctor);
        takenIn(town.signedIn(place.hospital(), look), transfer);
        takenBack(doctor);
    }

    private static void visited(Person doctor) {
        doctor.tap("main a.main[href*='/followup/console/patients/']");
        doctor.see("main a[href$='/visits/new']");
        doctor.look("patient");
        doctor.tap("main a[href$='/visits/new']");
        doctor.look("visit-form");
        Visiting.level4(doctor);
        doctor.look("visit-form-filled");
        Visiting.save(doctor);
        doctor.see("button.danger[value='save']");
        doctor.look("visit-asks-before-telling");
        Visiting.saveAndTell(doctor);
        Visiting.seeSaved(doctor);
        doctor.see(doctor.on("#told a[id^='phoned-']").nth(2));
        doctor.look("visit-told");
    }

    /** What the three receivers have to sign. */
    private static List<String> alerts(Person doctor) {
        var alerts = doctor.on("#told a[id^='phoned-']").all().stream()
                .map(link -> link.getAttribute("id").substring("phoned-".length()))
                .toList();
        assertThat(alerts).hasSize(3).doesNotHaveDuplicates();
        return alerts;
    }

    private static void signed(Person officer, List<String> alerts) {
        var mine = alerts.stream()
                .map("form[action$='/alerts/%s/opening']"::formatted)
                .collect(Collectors.joining(", "));
        leafTo(officer, mine);
        officer.look("inbox");
        assertThat(officer.on(mine).count()).as("one of the three is mine").isEqualTo(1);
        officer.tap(officer.on(mine).locator("button"));
        officer.see("#identity button");
        officer.look("alert");
        officer.tap("#identity button");
        officer.see(officer.on("#identity").getByText(NAME).first());
        officer.look("alert-identity");
        officer.type("officer", "演示签收");
        officer.type("post", "值班");
        officer.type("done", "演示处置：到场");
        officer.tap("form[data-draft='signature'] button.main");
        officer.see("main section.notice.green");
        officer.look("alert-signed");
    }

    /** The most urgent stand first: what is new may stand on a later page. */
    private static void leafTo(Person officer, String mine) {
        var next = officer.on("#alerts a[rel='next']").first();
        while (!officer.on(mine).first().isVisible() && next.isVisible()) {
            officer.tap(next);
            officer.page.waitForLoadState();
        }
        officer.see(mine);
    }

    /** @return the transfer's id */
    private static String decided(Person doctor) {
        doctor.tap("#told a[id^='transfer-']");
        doctor.see("form[data-draft^='confirm-']");
        doctor.choose("kinds", "others");
        doctor.choose("legalGround", "danger-to-others");
        doctor.tap(doctor.on("label.chip:has(input[name='guardianWord'])").first());
        doctor.tap(doctor.on("label.chip:has(input[name='escort'])").first());
        doctor.type("physicalState", "演示：无躯体疾病");
        doctor.look("transfer-decide");
        doctor.tap("form[data-draft^='confirm-'] button.main");
        doctor.gone("form[data-draft^='confirm-']");
        doctor.look("transfer-confirmed");
        var url = doctor.page.url();
        var rest = url.substring(url.indexOf("/transfers/") + "/transfers/".length());
        return rest.substring(0, 36);
    }

    private static void takenIn(Person desk, String transfer) {
        var card = "#card-" + transfer;
        desk.see(card);
        desk.look("desk-board");
        desk.tap(card + " form[action$='/identity'] button");
        desk.see(desk.on("#who-" + transfer).getByText(NAME).first());
        desk.look("desk-identity");
        inTwoTaps(desk, card, "acceptance");
        inTwoTaps(desk, card, "admission");
        desk.tap("main a[href$='part=in-hospital']");
        desk.see(card + " details.confirm:has(form[action$='/discharge']) > summary");
        desk.look("desk-in-hospital");
        inTwoTaps(desk, card, "discharge");
    }

    private static void inTwoTaps(Person desk, String card, String move) {
        var form = card + " details.confirm:has(form[action$='/" + move + "'])";
        desk.tap(form + " > summary");
        desk.tap(form + " button.main");
        desk.gone(form);
    }

    private static void takenBack(Person doctor) {
        doctor.page.reload();
        var form = "details.confirm:has(form[action$='/completion'])";
        doctor.tap(form + " > summary");
        doctor.tap(form + " button.main");
        doctor.gone(form);
        doctor.look("transfer-completed");
    }
}
