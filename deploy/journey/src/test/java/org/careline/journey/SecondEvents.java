package org.careline.journey;

import java.util.UUID;
import org.careline.journey.Doctor.Visited;
import org.careline.local.demo.DemoUser;

/** Brings a first assessment in and then what happens second. */
final class SecondEvents {
    private static final int CALM = 1;
    private static final int HIGHEST = 5;

    private final Places places;
    private final Doctor doctor;
    private final Registrar registrar;
    private final Officers officers;

    SecondEvents(Places places, Doctor doctor, Registrar registrar, Officers officers) {
        this.places = places;
        this.doctor = doctor;
        this.registrar = registrar;
        this.officers = officers;
    }

    /** @param elsewhere where the patient moves, if it does */
    void play(SecondEvent event, DemoUser user, UUID patient, int level, DemoUser elsewhere)
            throws InterruptedException {
        var who = user.username();
        var today = Persistent.today();
        var day = event == SecondEvent.CALM_ON_TWO_DAYS ? today.minusDays(1) : today;
        var first = doctor.assess(who, patient, level, day);
        if (event.signedBefore()) {
            officers.sign(first.assessment());
        }
        switch (event) {
            case SIGNED -> {}
            case MOVES, MOVES_AFTER_SIGNING -> move(user, patient, elsewhere);
            case ENTERED_TWICE, ENTERED_TWICE_ONE_SIGNED -> {
                doctor.assess(who, patient, level, day);
                doctor.withdraw(who, first, "entered-twice");
            }
            case WRONG_LEVEL, WRONG_LEVEL_SIGNED -> doctor.withdraw(who, first, "wrong-level");
            case CORRECTED_BELOW_THREE -> doctor.correct(who, first, CALM);
            case CORRECTED_HIGHER, CORRECTED_HIGHER_SIGNED -> doctor.correct(who, first, higher(first));
            case CALM_ON_TWO_DAYS, CALM_TWICE_ON_ONE_DAY -> calm(event, who, first);
            case DIES -> registrar.died(who, patient);
            case DEATH_BY_MISTAKE, DEATH_BY_MISTAKE_SIGNED -> {
                registrar.died(who, patient);
                registrar.lives(who, patient);
            }
        }
    }

    private void move(DemoUser from, UUID patient, DemoUser to) {
        if (!to.equals(from)) {
            registrar.move(from.username(), patient, places.areaOf(to));
        }
    }

    private static int higher(Visited first) {
        return Math.min(HIGHEST, first.level() + 2);
    }

    /** The day after first, then the day itself: the order of typing says nothing. */
    private void calm(SecondEvent event, String who, Visited first) {
        doctor.assess(who, first.patient(), CALM, Persistent.today());
        doctor.assess(
                who, first.patient(), CALM, event == SecondEvent.CALM_ON_TWO_DAYS ? first.day() : Persistent.today());
    }
}
