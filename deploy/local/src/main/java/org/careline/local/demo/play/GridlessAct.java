package org.careline.local.demo.play;

import java.util.Optional;
import java.util.UUID;

/** Townships without a grid centre 无网格中心: the duty's own line goes up; then a repeat that is quiet (rules 17.1-3, 17.2). */
final class GridlessAct {
    private static final String WITH_A_COMMITTEE = "230381203200";
    private static final String WITH_NEITHER = "230381207200";

    private final Cast cast;
    private final Stage stage;

    GridlessAct(Cast cast) {
        this.cast = cast;
        this.stage = cast.stage();
    }

    void play() {
        stage.title("二、无网格中心 新乐乡、阿北乡", "No grid centre: the line goes up");
        committee();
        governanceCentre();
    }

    private void committee() {
        var doctor = cast.doctor("203");
        var patient = cast.registered(doctor, cast.somebodyIn(WITH_A_COMMITTEE));
        var visit = cast.visited(doctor, patient, Danger.SMASHING_IN_PUBLIC);
        stage.see(
                "乡政法办公室收到",
                "the township's political and legal office has it",
                () -> cast.body("DEMO-COMMITTEE-203").inInbox(visit.assessment()));
        var transfer = cast.transferOf(doctor, visit);
        repeated(doctor, patient);
        stage.act("在家治疗，撤销预通知", "treated at home: stood down", () -> doctor.standDown(transfer));
        cast.seeTransfer(doctor, visit, "stood-down", "随访记录中可见撤销", "the visit shows it stood down");
    }

    private void repeated(Doctor doctor, UUID patient) {
        var again = cast.visited(doctor, patient, Danger.SMASHING_IN_PUBLIC);
        stage.see(
                "同级再评估只作静默更新，无签收时限",
                "the same level again is a quiet update, no deadline",
                () -> cast.body("DEMO-POLICE-203")
                        .inInbox(again.assessment())
                        .filter(alert -> alert.path("cause").asText().equals("renewed"))
                        .filter(alert -> alert.path("quiet").asBoolean() && !alert.hasNonNull("signBy")));
    }

    private void governanceCentre() {
        var doctor = cast.doctor("207");
        var patient = cast.registered(doctor, cast.somebodyIn(WITH_NEITHER));
        var visit = cast.visited(doctor, patient, Danger.SMASHING_IN_PUBLIC);
        stage.see(
                "县综治中心收到",
                "the county's governance centre has it",
                () -> cast.body("DEMO-GOVERNANCE").inInbox(visit.assessment()));
        stage.see(
                "医生看到由谁代收",
                "the doctor sees who has it instead",
                () -> Optional.of(doctor.look(visit))
                        .flatMap(seen -> seen.receiver("grid"))
                        .filter(receiver ->
                                receiver.path("organisation").asText().equals("DEMO-GOVERNANCE")));
        var transfer = cast.transferOf(doctor, visit);
        stage.act("在家治疗，撤销预通知", "treated at home: stood down", () -> doctor.standDown(transfer));
    }
}
