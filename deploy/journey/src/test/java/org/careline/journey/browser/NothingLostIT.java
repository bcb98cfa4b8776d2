package org.careline.journey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.careline.local.Part;
import org.junit.jupiter.api.Test;

/** Back, reload, double click, two windows, an ended session, a lost network: what was typed is not lost, and no visit is recorded twice. */
@InChromium
class NothingLostIT {
    private static final Place PLACE = Place.of("230381104");
    private static final String TYPED = "演示记录：尚未保存";
    private static final String NOTE = "form[data-draft='visit'] textarea[name='note']";

    @Test
    void pressedTwiceReloadedAndGoneBackToAVisitIsRecordedOnce(Town town) {
        var doctor = town.signedIn(PLACE.doctor(), Look.CHINESE_AT_THE_DESK);
        var patient = begin(doctor, town);

        Visiting.level0(doctor);
        doctor.on("form[data-draft='visit'] p.bar button[value='save']").dblclick();
        Visiting.seeSaved(doctor);
        doctor.page.reload();
        doctor.see("main dl.facts");
        doctor.page.goBack();
        doctor.see("main#content");
        doctor.page.goForward();
        doctor.see("main dl.facts");

        assertThat(visits(doctor, patient)).isEqualTo(1);
    }

    @Test
    void theSameVisitSavedInTwoWindowsIsRecordedOnce(Town town) {
        var doctor = town.signedIn(PLACE.doctor(), Look.ENGLISH_AT_THE_DESK);
        var patient = begin(doctor, town);
        var other = doctor.anotherWindow();
        other.page.navigate(doctor.page.url());

        Visiting.level0(doctor);
        Visiting.level0(other);
        Visiting.save(doctor);
        Visiting.seeSaved(doctor);
        Visiting.save(other);
        other.see(other.on("main .notice.green, main .problem").first());

        assertThat(visits(doctor, patient)).isEqualTo(1);
    }

    @Test
    void whatWasTypedWhenTheSessionEndedIsSavedAfterSigningInAgain(Town town) {
        var doctor = town.signedIn(PLACE.doctor(), Look.CHINESE_ON_THE_PHONE);
        var patient = begin(doctor, town);
        Visiting.level0(doctor);
        doctor.type("note", TYPED);

        doctor.browser.clearCookies();
        Visiting.save(doctor);
        doctor.see(".draft-notice a[href$='/console/signed-in']");
        assertThat(doctor.on(NOTE)).hasValue(TYPED);
        doctor.look("session-ended");
        var window = doctor.page.waitForPopup(() -> doctor.tap(".draft-notice a[href$='/console/signed-in']"));
        doctor.signInHere(window, PLACE.doctor());
        window.waitForURL("**/console/signed-in");
        window.close();
        Visiting.save(doctor);
        Visiting.seeSaved(doctor);

        assertThat(doctor.on("main dl.facts")).containsText(TYPED);
        assertThat(visits(doctor, patient)).isEqualTo(1);
    }

    @Test
    void whatWasTypedWhenTheNetworkWasLostIsSavedWhenItIsBack(Town town) {
        var doctor = town.signedIn(PLACE.doctor(), Look.ENGLISH_ON_THE_PHONE);
        var patient = begin(doctor, town);
        Visiting.level0(doctor);
        doctor.type("note", TYPED);

        doctor.browser.setOffline(true);
        Visiting.save(doctor);
        doctor.see(".draft-notice");
        assertThat(doctor.on(NOTE)).hasValue(TYPED);
        doctor.browser.setOffline(false);
        Visiting.save(doctor);
        Visiting.seeSaved(doctor);

        assertThat(visits(doctor, patient)).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsMissingIsAskedForAndTheRestStays(Town town) {
        var doctor = town.signedIn(PLACE.doctor(), Look.CHINESE_ON_THE_PHONE);
        begin(doctor, town);
        doctor.type("note", TYPED);

        Visiting.save(doctor);
        doctor.see("form[data-draft='visit'] .wrong");

        assertThat(doctor.on(NOTE)).hasValue(TYPED);
        doctor.look("visit-form-wrong");
    }

    /** The form of a patient who had no visit yet. */
    private static UUID begin(Person doctor, Town town) {
        var patient = new ClinicSystem(town.api(), PLACE).registers();
        doctor.open(Part.FOLLOWUP, "/console/patients/" + patient + "/visits/new");
        doctor.see("form[data-draft='visit']");
        return patient;
    }

    private static int visits(Person doctor, UUID patient) {
        doctor.open(Part.FOLLOWUP, "/console/patients/" + patient);
        doctor.see("main#content");
        return doctor.on("section[aria-labelledby='visits'] tbody tr").count();
    }
}
