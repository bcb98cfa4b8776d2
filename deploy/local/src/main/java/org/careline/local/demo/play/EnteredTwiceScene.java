package org.careline.local.demo.play;

import java.util.List;
import java.util.UUID;
import org.careline.local.client.Receipt;

/** A visit entered twice and the first entry withdrawn 重复录入: the danger still stands, and rings for the entry that is left (rules 17.1-10). */
final class EnteredTwiceScene {
    private static final String VILLAGE = "230381101201";

    private final Cast cast;
    private final Stage stage;
    private final Doctor doctor;
    private final List<Office> offices;

    EnteredTwiceScene(Cast cast) {
        this.cast = cast;
        this.stage = cast.stage();
        this.doctor = cast.doctor("101");
        this.offices = Office.ofTheTown(cast);
    }

    void play() {
        stage.title("八、第二件事（一）重复录入 东方红镇", "Of seconds, one: a visit entered twice, the first entry withdrawn");
        var patient = cast.registered(doctor, cast.somebodyIn(VILLAGE));
        var first = cast.visited(doctor, patient, Danger.AGAINST_PERSONS);
        var rung = offices.stream().map(office -> office.took(first)).toList();
        var episode = rung.getFirst().data("episode");
        ring(first, episode, "只有一条警示", "holds one alarm");
        var transfer = cast.transferOf(doctor, first);
        var second = enteredAgain(patient, first, episode);
        stage.act(
                "医生撤回第一条：重复录入",
                "the doctor withdraws the first: entered twice",
                () -> doctor.withdraw(first, "entered-twice"));
        rung.forEach(this::takenBack);
        ring(second, episode, "又有一条警示，属于仍有效的随访", "holds one alarm again, for the visit that stands");
        offices.forEach(office -> saysThatTheDangerStands(office, first));
        stage.see(
                "绿色通道未受影响",
                "the green channel goes on",
                () -> doctor.look(second)
                        .whenTransferIs("awaiting-decision")
                        .flatMap(Visit::transfer)
                        .filter(transfer::equals));
        stage.act("在家治疗，撤销预通知", "treated at home: stood down", () -> doctor.standDown(transfer));
    }

    private Visit enteredAgain(UUID patient, Visit first, String episode) {
        var second = new Visit(stage.act(
                        "同一次随访又录入一次",
                        "the same visit is entered a second time",
                        () -> doctor.visit(patient, Danger.AGAINST_PERSONS))
                .body());
        offices.forEach(office -> stage.see(
                office.chinese() + "只作静默更新，无签收时限",
                "for the " + office.english() + " a quiet update, no deadline",
                () -> cast.mailbox()
                        .raised(office.organisation(), second.assessment())
                        .filter(receipt -> receipt.data("cause").equals("renewed") && !receipt.says("signBy")),
                Receipt::at));
        ring(first, episode, "仍只有第一条的警示", "still holds the first entry's alarm alone");
        return second;
    }

    private void takenBack(Receipt alert) {
        stage.see(
                "已通知撤回 " + alert.organisation(),
                alert.organisation() + " is told that the first was withdrawn",
                () -> cast.mailbox()
                        .withdrawn(alert.organisation(), alert.data("alert"))
                        .filter(receipt -> receipt.data("withdrawalReason").equals("assessment-withdrawn")),
                Receipt::at);
    }

    private void ring(Visit visit, String episode, String chinese, String english) {
        offices.forEach(office -> office.rings(
                chinese,
                english,
                episode,
                alarm -> alarm.path("assessment").asText().equals(visit.assessment())));
    }

    private void saysThatTheDangerStands(Office office, Visit first) {
        stage.see(
                office.chinese() + "的撤回通知注明：重复录入，危险仍在",
                "the notice to the " + office.english() + " says entered twice, the danger stands",
                () -> office.body()
                        .notice(first.assessment(), "withdrawn")
                        .filter(notice -> notice.path("twinStands").asBoolean()));
    }
}
