package org.careline.local.demo.play;

import java.time.Duration;
import java.util.Optional;

/** A hospital that declines 医院不接收, and a patient who is in hospital already 在院 (rules 17.1-8, 17.6). */
final class HospitalAct {
    private static final String FARM = "230381500501";
    private static final String FOREST = "230381400401";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);

    private final Cast cast;
    private final Stage stage;

    HospitalAct(Cast cast) {
        this.cast = cast;
        this.stage = cast.stage();
    }

    void play() {
        stage.title("四、医院不接收 八五〇农场", "A hospital declines, on a farm with a police line of its own");
        declined();
        stage.title("五、患者在院 东方红林业局", "The patient is in hospital: told, no green channel");
        inHospital();
    }

    private void declined() {
        var doctor = cast.doctor("500");
        var patient = cast.registered(doctor, cast.somebodyIn(FARM));
        var visit = cast.visited(doctor, patient, Danger.AGAINST_PERSONS);
        stage.see(
                "农场派出所收到",
                "the farm's own station has it",
                () -> cast.body("DEMO-POLICE-500").inInbox(visit.assessment()));
        var transfer = cast.transferOf(doctor, visit);
        stage.act("医生确认需送诊", "the doctor confirms the transfer", () -> doctor.confirm(transfer));
        stage.see(
                "第一家医院收到",
                "the first hospital has it",
                () -> cast.firstHospital().addressed(transfer));
        stage.act(
                "第一家医院无床位",
                "the first hospital declines, no bed",
                () -> cast.firstHospital().decline(transfer));
        stage.see(
                "转至第二家医院",
                "the second hospital has it",
                () -> cast.secondHospital().addressed(transfer));
        stage.act(
                "第二家医院无床位",
                "the second hospital declines too",
                () -> cast.secondHospital().decline(transfer));
        cast.seeTransfer(doctor, visit, "not-placed", "医生看到“未落实收治医院”", "the doctor sees it not placed");
        stage.act("改在他处治疗，取消", "treated elsewhere: cancelled", () -> doctor.cancel(transfer));
        cast.seeTransfer(doctor, visit, "cancelled", "随访记录中可见取消", "the visit shows it cancelled");
    }

    private void inHospital() {
        var doctor = cast.doctor("400");
        var patient = cast.registered(doctor, cast.somebodyIn(FOREST));
        var visit = new Visit(stage.act(
                        "医生评估在院患者 4 级",
                        "the doctor assesses a patient in hospital, level 4",
                        () -> doctor.visitInHospital(patient, Danger.AGAINST_PERSONS))
                .body());
        stage.see(
                "派出所获知，仅供知晓",
                "the police are told, for information, marked in hospital",
                () -> cast.body("DEMO-POLICE-400")
                        .inInbox(visit.assessment())
                        .filter(alert -> alert.path("inHospital").asBoolean()
                                && alert.path("action").asText().equals("for-information")));
        stage.seeNothing("未开绿色通道", "no green channel was opened", LONG_ENOUGH, () -> green(doctor, visit));
    }

    private static Optional<?> green(Doctor doctor, Visit visit) {
        return doctor.look(visit).transfer();
    }
}
