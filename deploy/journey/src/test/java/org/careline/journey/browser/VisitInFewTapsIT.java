package org.careline.journey.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Two minutes on a phone are enough: every tap and every field typed in is counted, from the doctor's home to the page that says saved. */
@InChromium
class VisitInFewTapsIT {
    private static final Place PLACE = Place.of("230381106");

    @Test
    void aVisitAtLevel0TakesAtMost12TapsFromHome(Town town) {
        var doctor = atHome(town);

        doctor.tap("main a[href$='/visits/new']");
        Visiting.level0(doctor);
        Visiting.save(doctor);
        Visiting.seeSaved(doctor);

        System.out.println("  a visit at level 0: " + doctor.taps.count() + " taps");
        assertThat(doctor.taps.count()).isLessThanOrEqualTo(12);
    }

    @Test
    void aVisitAtLevel4WithAllFactsTakesAtMost30(Town town) {
        var doctor = atHome(town);

        doctor.tap("main a[href$='/visits/new']");
        Visiting.level4(doctor);
        Visiting.save(doctor);
        Visiting.saveAndTell(doctor);
        Visiting.seeSaved(doctor);

        System.out.println("  a visit at level 4 with all facts: " + doctor.taps.count() + " taps and typed fields");
        assertThat(doctor.taps.count()).isLessThanOrEqualTo(30);
    }

    private static Person atHome(Town town) {
        new ClinicSystem(town.api(), PLACE).hasSomebodyDue();
        var doctor = town.signedIn(PLACE.doctor(), Look.CHINESE_ON_THE_PHONE);
        doctor.see("main a[href$='/visits/new']");
        doctor.taps.fromNow();
        return doctor;
    }
}
