package org.careline.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;
import org.careline.local.client.Receipt;

/**
 * A move after all have signed 签收后迁居: whoever answers from now on is told at once, and whoever signed keeps sight until the
 * successor has signed 移交 (rules 17.2, 17.4).
 */
final class SignedThenMovedScene {
    private static final String OLD_HOME = "230381101202";
    private static final String NEW_HOME = "230381102200";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    private final Cast cast;
    private final Stage stage;
    private final Doctor oldDoctor;
    private final Doctor newDoctor;
    private final Office prevention;

    SignedThenMovedScene(Cast cast) {
        this.cast = cast;
        this.stage = cast.stage();
        this.oldDoctor = cast.doctor("101");
        this.newDoctor = cast.doctor("102");
        this.prevention = Office.prevention(cast, Cast.PREVENTION);
    }

    /** What the body of the old home signed, with the grant it has had since. */
    private record Signed(Office by, JsonNode alarm, String grant) {}

    void play() {
        stage.title(
                "九、第二件事（二）签收后迁居 东方红镇 → 迎春镇",
                "Of seconds, two: all have signed, then the patient moves to another town");
        var person = cast.somebodyIn(OLD_HOME);
        var patient = cast.registered(oldDoctor, person);
        var visit = cast.visited(oldDoctor, patient, Danger.AGAINST_PERSONS);
        var signed = Office.ofTheTown(cast).stream()
                .map(office -> openedAndSigned(office, visit))
                .toList();
        stage.see(
                "医生看到三方均已签收",
                "the doctor sees all three signed",
                () -> Optional.of(oldDoctor.look(visit)).filter(seen -> seen.allHave("acknowledgedAt")));
        var transfer = cast.transferOf(oldDoctor, visit);
        stage.act(
                "医生登记迁居至迎春镇", "the doctor records the move to Yingchun town", () -> oldDoctor.move(patient, NEW_HOME));
        handOver(signed.getFirst(), Office.police(cast, "DEMO-POLICE-102"), visit, person);
        handOver(signed.get(1), Office.grid(cast, "DEMO-GRID-102"), visit, person);
        notRungAgain(signed.getLast());
        stage.act("在家治疗，撤销预通知", "treated at home: stood down", () -> newDoctor.standDown(transfer));
    }

    private Signed openedAndSigned(Office office, Visit visit) {
        var told = office.took(visit);
        var alarm = office.rings("有一条警示", "holds one alarm", told.data("episode"), each -> true);
        var opened = stage.act(
                office.chinese() + "打开通报",
                "the " + office.english() + " opens it",
                () -> office.body().open(told.data("alert")));
        office.signs(alarm);
        office.isSilent("已无待签收的警示", "has no alarm left to sign", told.data("episode"));
        return new Signed(office, alarm, opened.text("grant"));
    }

    private void handOver(Signed signed, Office successor, Visit visit, PlayedPatient person) {
        var episode = signed.alarm().path("episode").asText();
        var alarm = successor.rings(
                "（迎春镇）即时收到警示，期限重新起算",
                "of the new town is told at once, with a deadline of its own",
                episode,
                each -> each.path("cause").asText().equals("re-targeted")
                        && each.path("assessment").asText().equals(visit.assessment()));
        toldThatItHandsOver(signed, successor, episode);
        var old = signed.by();
        shows(old, signed.grant(), person, "（东方红镇）在对方签收前仍可查看身份", "of the old town still sees who it is");
        successor.signs(alarm);
        stage.see(
                old.chinese() + "（东方红镇）的通报已撤回：已移交",
                "the " + old.english() + " of the old town has handed over: its alert is withdrawn",
                () -> old.body()
                        .alert(signed.alarm().path("id").asText())
                        .filter(alert -> alert.path("state").asText().equals("withdrawn")));
        seesNothing(signed);
        var opened = successor.body().open(alarm.path("id").asText()).expected();
        shows(successor, opened.text("grant"), person, "（迎春镇）凭授权查看身份", "of the new town sees who it is, by grant");
    }

    private void toldThatItHandsOver(Signed signed, Office successor, String episode) {
        var old = signed.by();
        stage.see(
                old.chinese() + "（东方红镇）获知移交给谁，无签收时限",
                "the " + old.english() + " of the old town is told to whom it hands over, no deadline",
                () -> cast.mailbox()
                        .raised(old.organisation(), episode, "re-targeted")
                        .filter(receipt ->
                                receipt.data("handedTo").equals(successor.organisation()) && !receipt.says("signBy")),
                Receipt::at);
    }

    private void shows(Office office, String grant, PlayedPatient person, String chinese, String english) {
        var shown = stage.act(
                office.chinese() + chinese,
                "the " + office.english() + " " + english,
                () -> office.body().disclose(grant));
        if (!shown.body().findPath("name").asText().equals(person.name())) {
            throw new NotSeenException("the " + office.english() + " " + english, "the answer was " + shown.body());
        }
    }

    /** Neither by the grant of before nor by a new one. */
    private void seesNothing(Signed signed) {
        var old = signed.by();
        stage.see(
                old.chinese() + "（东方红镇）凭原授权不再看到患者",
                "the " + old.english() + " of the old town sees the patient no more by the grant it had",
                () -> Optional.of(old.body().disclose(signed.grant()).expected())
                        .filter(answer -> answer.body().isEmpty()));
        var opened = stage.act(
                old.chinese() + "（东方红镇）再次打开，已无授权",
                "the " + old.english() + " of the old town opens it again and gets no grant",
                () -> old.body().open(signed.alarm().path("id").asText()));
        if (opened.body().hasNonNull("grant")) {
            throw new NotSeenException("what was handed over shows nobody", "it carried a grant");
        }
    }

    /** The county's prevention institution answers in both towns and has signed. */
    private void notRungAgain(Signed signed) {
        stage.seeNothing(
                "精防机构两镇同属一家，已签收，不再催签",
                "the prevention institution answers in both towns, has signed and is not rung again",
                LONG_ENOUGH,
                () -> prevention.body().alarms(signed.alarm().path("episode").asText()).stream()
                        .findFirst());
    }
}
