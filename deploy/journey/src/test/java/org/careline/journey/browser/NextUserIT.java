package org.careline.journey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.careline.local.Part;
import org.junit.jupiter.api.Test;

/** Whoever sits down at a browser after somebody else sees nothing of what that one saw or typed. */
@InChromium
class NextUserIT {
    private static final Place PLACE = Place.of("230381500");
    private static final Place ELSEWHERE = Place.of("230381501");
    private static final String TYPED = "演示记录：只有我知道";

    @Test
    void afterSigningOutThereIsNoWayBack(Town town) {
        var doctor = town.signedIn(PLACE.doctor(), Look.CHINESE_AT_THE_DESK);
        doctor.open(Part.REGISTRY, "/console/patients");
        doctor.see("main table a[href*='/patients/']");
        doctor.look("patients");

        doctor.tap("button.sign-out");
        doctor.page.waitForURL("**/console/signed-out**");
        doctor.look("signed-out");
        doctor.page.goBack();
        doctor.see("#username");

        assertThat(doctor.page.content()).doesNotContain(Watch.NAME);
        for (var service : Part.services()) {
            doctor.open(service, "/console/");
            doctor.see("#username");
        }
    }

    @Test
    void whoSignsOutAtOneMachineIsSignedOutThereAndOnlyThere(Town town) {
        var here = town.signedIn(PLACE.doctor(), Look.CHINESE_AT_THE_DESK);
        var there = town.signedIn(PLACE.doctor(), Look.CHINESE_ON_THE_PHONE);

        here.tap("button.sign-out");
        here.page.waitForURL("**/console/signed-out**");
        there.open(Part.NOTIFICATION, "/console/");
        there.see("main#content");
        here.open(Part.NOTIFICATION, "/console/");
        here.see("#username");
    }

    @Test
    void whoSignsInMeanwhileSeesNothingOfWhatAnotherTyped(Town town) {
        var first = town.signedIn(PLACE.doctor(), Look.CHINESE_AT_THE_DESK);
        var patient = new ClinicSystem(town.api(), PLACE).registers();
        first.open(Part.FOLLOWUP, "/console/patients/" + patient + "/visits/new");
        Visiting.level0(first);
        first.type("note", TYPED);

        first.browser.clearCookies();
        var next = first.anotherWindow();
        next.signIn(ELSEWHERE.doctor());
        next.open(Part.FOLLOWUP, "/console/");
        next.see("main#content");
        Visiting.save(first);
        first.gone("form[data-draft='visit']");

        assertThat(first.shown()).doesNotContain(TYPED);
        assertThat(first.page.content()).doesNotContain(Watch.NAME);
        first.open(Part.FOLLOWUP, "/console/patients/" + patient);
        assertThat(first.page.content()).as("another's patient").doesNotContain(Watch.NAME);
    }
}
