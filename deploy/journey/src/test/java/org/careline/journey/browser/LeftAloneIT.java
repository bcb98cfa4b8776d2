package org.careline.journey.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.careline.local.Part;
import org.junit.jupiter.api.Test;

/** A page that is left alone shows nothing to whoever comes by: who a person is leaves it, and what was typed stays. Going on takes the password. */
@InChromium
class LeftAloneIT {
    private static final Place PLACE = Place.of("410102008");
    private static final String LONGER_THAN_AN_IDENTITY_IS_SHOWN = "02:10";
    private static final String LONGER_THAN_A_PAGE_IS_SHOWN = "10:10";
    private static final String TYPED = "演示记录：离开一会儿";

    /** Who signed in within the last minute has not left it alone since. */
    private static void afterAWhile() {
        try {
            Thread.sleep(Duration.ofSeconds(65));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whoAPersonIsLeavesThePage(Town town) {
        var officer = town.signedIn(PLACE.police(), Look.CHINESE_ON_THE_PHONE);
        var clinic = new ClinicSystem(town.api(), PLACE);
        clinic.alarms(clinic.registers());
        officer.tap("#alerts form[action$='/opening'] button");
        officer.see("#identity button");
        afterAWhile();
        officer.browser.clock().install();
        officer.page.reload();
        officer.tap("#identity button");
        officer.see(officer.on("#identity").getByText(Watch.NAME).first());

        officer.browser.clock().fastForward(LONGER_THAN_AN_IDENTITY_IS_SHOWN);
        officer.see("#cover");

        assertThat(officer.page.content()).doesNotContain(Watch.NAME);
        officer.tap("#cover button");
        officer.givePasswordAnew(officer.page);
        officer.see("#identity button");
        assertThat(officer.page.content()).doesNotContain(Watch.NAME);
    }

    @Test
    void aFormIsCoveredAndNothingTypedIsLost(Town town) {
        var doctor = town.signedIn(PLACE.doctor(), Look.ENGLISH_AT_THE_DESK);
        var patient = new ClinicSystem(town.api(), PLACE).registers();
        afterAWhile();
        doctor.browser.clock().install();
        doctor.open(Part.FOLLOWUP, "/console/patients/" + patient + "/visits/new");
        Visiting.level0(doctor);
        doctor.type("note", TYPED);

        doctor.browser.clock().fastForward(LONGER_THAN_A_PAGE_IS_SHOWN);
        doctor.see("#cover");
        assertThat(doctor.on("main#content")).isHidden();
        doctor.tap("#cover button");
        var window = doctor.page.waitForPopup(() -> doctor.tap("#cover .draft-notice a"));
        doctor.givePasswordAnew(window);
        window.waitForURL("**/console/signed-in**");
        doctor.tap("#cover button");
        doctor.see("main#content");

        assertThat(doctor.on("textarea[name='note']")).hasValue(TYPED);
        Visiting.save(doctor);
        Visiting.seeSaved(doctor);
    }
}
