package org.careline.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import org.careline.local.client.Receipt;

/** A death on the wrong file ends the alarms; taken back 撤销死亡登记, the danger stands and is told anew (rules 17.1-9, 17.6). */
final class WrongDeathScene {
    private static final String VILLAGE = "230381101001";

    private final Cast cast;
    private final Stage stage;
    private final Doctor doctor;
    private final List<Office> offices;

    WrongDeathScene(Cast cast) {
        this.cast = cast;
        this.stage = cast.stage();
        this.doctor = cast.doctor("101");
        this.offices = Office.ofTheTown(cast);
    }

    /** The alarm a duty held before the death. */
    private record Rung(Office office, JsonNode alarm) {
        String episode() {
            return alarm.path("episode").asText();
        }
    }

    /** What it was told of the end. */
    private record Over(Rung rung, Receipt closing) {}

    void play() {
        stage.title("十、第二件事（三）误登死亡 东方红镇", "Of seconds, three: a death on the wrong file, taken back");
        var patient = cast.registered(doctor, cast.somebodyIn(VILLAGE));
        var visit = cast.visited(doctor, patient, Danger.AGAINST_PERSONS);
        var rung = offices.stream().map(office -> rung(office, visit)).toList();
        var transfer = cast.transferOf(doctor, visit);
        stage.act("死亡登记在错误的档案", "a death is registered on the wrong file", () -> doctor.registerDeath(patient));
        var over = rung.stream().map(this::over).toList();
        cast.seeTransfer(doctor, visit, "stood-down", "绿色通道随之撤销", "the green channel stood down with it");
        stage.act("医生撤销死亡登记", "the doctor takes the death back", () -> doctor.withdrawDeath(patient));
        over.forEach(each -> ringsAnew(each, visit));
        var anew = stage.see(
                "绿色通道重新预通知，待决定",
                "a green channel is open again, awaiting decision",
                () -> doctor.look(visit)
                        .whenTransferIs("awaiting-decision")
                        .flatMap(Visit::transfer)
                        .filter(Predicate.not(transfer::equals)));
        stage.act("在家治疗，撤销预通知", "treated at home: stood down", () -> doctor.standDown(anew));
    }

    /** Its machine has it too: only then is it owed what ended it. */
    private Rung rung(Office office, Visit visit) {
        var receipt = office.took(visit);
        return new Rung(office, office.rings("有一条警示", "holds one alarm", receipt.data("episode"), alarm -> true));
    }

    private Over over(Rung rung) {
        var office = rung.office();
        var closing = stage.see(
                office.chinese() + "获知已结束：死亡",
                "the " + office.english() + " is told that it is over, by death",
                () -> cast.mailbox()
                        .raised(office.organisation(), rung.episode(), "closed")
                        .filter(receipt -> receipt.data("closeReason").equals("deceased")),
                Receipt::at);
        office.isSilent("已无待签收的警示", "has no alarm left", rung.episode());
        return new Over(rung, closing);
    }

    private void ringsAnew(Over over, Visit visit) {
        var office = over.rung().office();
        stage.see(
                office.chinese() + "获知结束一事已撤回",
                "the " + office.english() + " is told that the end is taken back",
                () -> cast.mailbox()
                        .withdrawn(office.organisation(), over.closing().data("alert")),
                Receipt::at);
        var anew = office.rings(
                "重新收到警示，期限重新起算",
                "is told anew, with a deadline of its own",
                over.rung().episode(),
                alarm -> alarm.path("assessment").asText().equals(visit.assessment())
                        && alarm.path("cause").asText().equals("new"));
        if (anew.path("id").equals(over.rung().alarm().path("id"))) {
            throw new NotSeenException("an alarm that was over is told anew", "it was the one of before");
        }
    }
}
