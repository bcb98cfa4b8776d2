package org.careline.local.demo.play;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.local.client.Receipt;

/**
 * From one county to another with a level 4 open 跨县区迁居: the old bodies are told that it is withdrawn, the new ones what theirs
 * takes the place of, and neither county sees the other's (rules 17.1, 17.2, 17.4).
 */
final class MoveAct {
    private static final String OLD_HOME = "230381101200";
    private static final String NEW_STREET = "410102001";
    private static final String NEW_HOME = NEW_STREET + "002";
    private static final List<Handover> HANDOVERS = List.of(
            new Handover("派出所", "police station", Cast.STATION, Cast.CITY_STATION),
            new Handover("网格中心", "grid centre", Cast.GRID_CENTRE, Cast.CITY_GRID_CENTRE),
            new Handover("精防机构", "prevention institution", Cast.PREVENTION, Cast.CITY_PREVENTION));

    private final Cast cast;
    private final Stage stage;
    private final Doctor oldDoctor;
    private final Doctor newDoctor;

    MoveAct(Cast cast) {
        this.cast = cast;
        this.stage = cast.stage();
        this.oldDoctor = cast.doctor("101");
        this.newDoctor = cast.cityDoctor("001");
    }

    /** A duty that goes from a body of 虎林市 to one of 中原区. */
    private record Handover(String chinese, String english, String from, String to) {}

    /** What the two bodies of a duty were told. */
    private record Told(Handover handover, Receipt before, Receipt after) {}

    void play() {
        stage.title("六、跨县区迁居 虎林市 → 中原区", "A level 4 open, the patient moves from one county to the other");
        var person = cast.somebodyIn(OLD_HOME);
        var patient = cast.registered(oldDoctor, person);
        var visit = cast.visited(oldDoctor, patient, Danger.AGAINST_PERSONS);
        var before = HANDOVERS.stream().map(each -> delivered(each, visit)).toList();
        stage.act(
                "医生登记迁居至林山寨街道",
                "the doctor records the move to Linshanzhai street",
                () -> oldDoctor.move(patient, NEW_HOME));
        var told = before.stream().map(each -> handedOver(each, visit)).toList();
        police(person, told.getFirst());
        onlyTheNewCountySees(patient, visit);
        toTheNewHospital(visit);
    }

    private Told delivered(Handover handover, Visit visit) {
        var receipt = stage.see(
                "虎林市" + handover.chinese() + "收到通报",
                "the old county's " + handover.english() + " took the alert",
                () -> cast.mailbox().raised(handover.from(), visit.assessment()),
                Receipt::at);
        return new Told(handover, receipt, receipt);
    }

    private Told handedOver(Told told, Visit visit) {
        var handover = told.handover();
        var old = told.before().data("alert");
        stage.see(
                "已通知虎林市" + handover.chinese() + "撤回：改派",
                "the old " + handover.english() + " is told that it was withdrawn: re-targeted",
                () -> cast.mailbox()
                        .withdrawn(handover.from(), old)
                        .filter(receipt -> receipt.data("withdrawalReason").equals("re-targeted")),
                Receipt::at);
        var after = stage.see(
                "中原区" + handover.chinese() + "收到通报，注明所取代的通报",
                "the new county's " + handover.english() + " took the alert that supersedes it",
                () -> cast.mailbox()
                        .raised(handover.to(), visit.assessment())
                        .filter(receipt -> receipt.data("supersedes").equals(old)
                                && receipt.data("cause").equals("re-targeted")
                                && receipt.data("level").equals("4")
                                && receipt.data("area").equals(NEW_STREET)),
                Receipt::at);
        return new Told(handover, told.before(), after);
    }

    /** Each opens its own first: that the other's cannot be opened says something only then. */
    private void police(PlayedPatient person, Told told) {
        var oldStation = cast.body(told.handover().from());
        var newStation = cast.body(told.handover().to());
        var opened = stage.act(
                "中原区派出所打开通报",
                "the new police open the alert",
                () -> newStation.open(told.after().data("alert")));
        var identity =
                stage.act("凭授权查看身份", "they see who it is, by grant", () -> newStation.disclose(opened.text("grant")));
        if (!identity.body().findPath("name").asText().equals(person.name())) {
            throw new NotSeenException("the new police see the patient's name", "the answer was another");
        }
        stage.refused(
                "虎林市派出所打不开中原区的通报",
                "the old county's police cannot open the new one's alert",
                () -> oldStation.open(told.after().data("alert")));
        stage.refused(
                "中原区派出所打不开虎林市的通报",
                "the new county's police cannot open the old one's alert",
                () -> newStation.open(told.before().data("alert")));
        var shown = stage.act(
                "虎林市派出所仍可见本所已撤回的通报",
                "the old police still see their own, withdrawn",
                () -> oldStation.open(told.before().data("alert")));
        if (shown.body().hasNonNull("grant")) {
            throw new NotSeenException("a withdrawn alert shows nobody", "it carried a grant");
        }
    }

    private void onlyTheNewCountySees(UUID patient, Visit visit) {
        stage.see(
                "中原区精防机构看到高风险过程",
                "the new prevention institution sees the episode",
                () -> cast.body(Cast.CITY_PREVENTION).episode(patient));
        stage.see(
                "虎林市精防机构不再看到",
                "the old one no longer does",
                () -> gone(cast.body(Cast.PREVENTION).episode(patient)));
        stage.see(
                "中原区医生看到随访及新的接收单位",
                "the new doctor sees the visit and who has it now",
                () -> newDoctor
                        .mayLook(visit)
                        .filter(seen -> HANDOVERS.stream()
                                .allMatch(each -> seen.receivers().stream()
                                        .anyMatch(receiver -> receiver.path("organisation")
                                                .asText()
                                                .equals(each.to())))));
        stage.refused("虎林市医生不再看到档案", "the old doctor no longer sees the file", () -> oldDoctor.file(patient));
    }

    private static Optional<Boolean> gone(Optional<?> thing) {
        return thing.isEmpty() ? Optional.of(true) : Optional.empty();
    }

    private void toTheNewHospital(Visit visit) {
        var transfer = cast.transferOf(newDoctor, visit);
        stage.act("中原区医生确认需送诊", "the new doctor confirms the transfer", () -> newDoctor.confirm(transfer));
        stage.see(
                "中原区医院绿色通道收到",
                "the new county's hospital has it",
                () -> cast.cityHospital().addressed(transfer));
        stage.refused(
                "虎林市医院看不到",
                "the old county's hospital does not see it",
                () -> cast.firstHospital().look(transfer));
        stage.act("改在他处治疗，取消", "treated elsewhere: cancelled", () -> newDoctor.cancel(transfer));
        cast.seeTransfer(newDoctor, visit, "cancelled", "随访记录中可见取消", "the visit shows it cancelled");
    }
}
