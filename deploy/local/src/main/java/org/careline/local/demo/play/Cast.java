package org.careline.local.demo.play;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.careline.local.client.Api;

/** Everybody of the play: doctors, the bodies that are told, the hospital desks, and the stage they are seen on. */
record Cast(Api api, Stage stage, Mailbox mailbox) {
    private static final RandomGenerator RANDOM = new SecureRandom();

    /** Bodies whose machines take webhooks, the last three in 中原区; all others have the inbox alone. */
    static final String STATION = "DEMO-POLICE-101";

    static final String GRID_CENTRE = "DEMO-GRID-101";
    static final String PREVENTION = "DEMO-PREVENTION";
    static final String SUBURB_STATION = "DEMO-POLICE-100-2";
    static final String CITY_STATION = "DEMO-ZY-POLICE-001";
    static final String CITY_GRID_CENTRE = "DEMO-ZY-GRID-001";
    static final String CITY_PREVENTION = "DEMO-ZY-PREVENTION";

    Doctor doctor(String township) {
        return new Doctor(api, "care-" + township);
    }

    Body body(String organisation) {
        return Body.of(api, organisation);
    }

    Doctor cityDoctor(String street) {
        return new Doctor(api, "zy-care-" + street);
    }

    Desk cityHospital() {
        return new Desk(api, "zy-hospital-1");
    }

    Desk firstHospital() {
        return new Desk(api, "hospital-1");
    }

    Desk secondHospital() {
        return new Desk(api, "hospital-2");
    }

    Authority authority(String user) {
        return new Authority(api, user);
    }

    PlayedPatient somebodyIn(String village) {
        return PlayedPatient.in(village, RANDOM);
    }

    UUID registered(Doctor doctor, PlayedPatient patient) {
        return stage.act("医生建档", "a doctor registers " + patient.name(), () -> doctor.register(patient))
                .id("id");
    }

    Visit visited(Doctor doctor, UUID patient, Danger danger) {
        return new Visit(stage.act(
                        "医生随访，危险性评估 " + danger.level() + " 级",
                        "the doctor visits, danger level " + danger.level(),
                        () -> doctor.visit(patient, danger))
                .body());
    }

    /** The green-channel record that opened by itself. */
    String transferOf(Doctor doctor, Visit visit) {
        return stage.see(
                "绿色通道预通知，待决定",
                "the green channel opened by itself, awaiting decision",
                () -> doctor.look(visit).transfer());
    }

    void seeTransfer(Doctor doctor, Visit visit, String state, String chinese, String english) {
        stage.see(chinese, english, () -> doctor.look(visit).whenTransferIs(state));
    }
}
