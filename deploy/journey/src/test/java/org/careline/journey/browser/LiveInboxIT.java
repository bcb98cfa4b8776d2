package org.careline.journey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page.WaitForFunctionOptions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who sits before an open inbox has the alert at once, without a hand on the page; after the network was away too. */
@InChromium
class LiveInboxIT {
    private static final Place PLACE = Place.of("230381103");
    /** Under a second on an idle machine; a build machine does much else beside. */
    private static final Duration SOON = Duration.ofSeconds(5);
    /** A browser may take some seconds to see that the network is back. */
    private static final Duration AFTER_THE_CUT = Duration.ofSeconds(15);

    private static final String ADDRESSES =
            "() => [...document.querySelectorAll(\"#alerts form[action$='/opening']\")].map(form => form.action)";
    private static final String ANOTHER =
            "known => [...document.querySelectorAll(\"#alerts form[action$='/opening']\")].some(form => !known.includes(form.action))";

    @Test
    void anAcceptedAlertIsOnTheOpenPageInASecond(Town town) {
        var officer = town.signedIn(PLACE.police(), Look.CHINESE_ON_THE_PHONE);
        var clinic = new ClinicSystem(town.api(), PLACE);
        listening(officer);

        var shown = shownAfter(officer, clinic);

        System.out.println("  an accepted alert was on the open inbox after " + shown.toMillis() + " ms");
        assertThat(shown).isLessThan(SOON);
        assertThat(officer.page.title()).startsWith("(");
    }

    @Test
    void whatWasRaisedWhileTheNetworkWasAwayIsThereWhenItIsBack(Town town) {
        var officer = town.signedIn(PLACE.grid(), Look.ENGLISH_AT_THE_DESK);
        var clinic = new ClinicSystem(town.api(), PLACE);
        listening(officer);
        var before = officer.page.evaluate(ADDRESSES);

        officer.browser.setOffline(true);
        officer.see("#not-live");
        clinic.alarms(clinic.registers());
        assertThat(officer.page.evaluate(ANOTHER, before))
                .as("nothing gets through")
                .isEqualTo(false);
        var back = Instant.now();
        officer.browser.setOffline(false);
        appears(officer, before, AFTER_THE_CUT);

        System.out.println("  " + Duration.between(back, Instant.now()).toMillis() + " ms after the network was back");
        assertThat(officer.on("#not-live").isHidden()).isTrue();
        var shown = shownAfter(officer, clinic);
        System.out.println("  and the next one after " + shown.toMillis() + " ms");
        assertThat(shown).isLessThan(SOON);
    }

    private static void listening(Person officer) {
        officer.see("#alerts");
        officer.page.waitForTimeout(500);
    }

    private static Duration shownAfter(Person officer, ClinicSystem clinic) {
        var before = officer.page.evaluate(ADDRESSES);
        var patient = clinic.registers();
        clinic.alarms(patient);
        var accepted = Instant.now();
        appears(officer, before, Duration.ofSeconds(30));
        return Duration.between(accepted, Instant.now());
    }

    private static void appears(Person officer, Object before, Duration most) {
        officer.page.waitForFunction(
                ANOTHER,
                before,
                new WaitForFunctionOptions().setTimeout(most.toMillis()).setPollingInterval(20));
    }
}
