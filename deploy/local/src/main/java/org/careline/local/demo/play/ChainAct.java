package org.careline.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.careline.local.client.Receipt;

/** The chain 主线: a level 4 told to all three, opened, signed, phoned; to hospital and back; seen at the visit. */
final class ChainAct {
    private static final String VILLAGE = "230381101200";

    private final Cast cast;
    private final Stage stage;
    private final Doctor doctor;
    private final Body police;
    private final Body grid;

    ChainAct(Cast cast) {
        this.cast = cast;
        this.stage = cast.stage();
        this.doctor = cast.doctor("101");
        this.police = cast.body(Cast.STATION);
        this.grid = cast.body(Cast.GRID_CENTRE);
    }

    void play() {
        stage.title("一、主线 东方红镇", "The chain, in Dongfanghong town");
        var patient = cast.somebodyIn(VILLAGE);
        var visit = cast.visited(doctor, cast.registered(doctor, patient), Danger.AGAINST_PERSONS);
        var alert = told(visit);
        signed(patient, visit, alert.data("alert"));
        phoned(visit);
        toHospital(patient, visit);
        closed(alert.data("episode"));
        andBack(visit);
    }

    private Receipt told(Visit visit) {
        var first = delivered("派出所", "the police station", Cast.STATION, visit);
        delivered("网格中心", "the grid centre", Cast.GRID_CENTRE, visit);
        delivered("精防机构", "the prevention institution", Cast.PREVENTION, visit);
        stage.see(
                "医生看到三方均已送达",
                "the doctor sees all three delivered",
                () -> Optional.of(doctor.look(visit)).filter(seen -> seen.allHave("deliveredAt")));
        return first;
    }

    private Receipt delivered(String chinese, String english, String organisation, Visit visit) {
        return stage.see(
                chinese + "的系统收到通报，签名有效",
                english + "'s machine took the alert, signature right",
                () -> cast.mailbox().raised(organisation, visit.assessment()),
                Receipt::at);
    }

    private void signed(PlayedPatient patient, Visit visit, String alert) {
        var opened = stage.act("派出所打开通报", "the police open the alert", () -> police.open(alert));
        var person =
                stage.act("凭授权查看身份", "the police see who it is, by grant", () -> police.disclose(opened.text("grant")));
        mustSay(person.body(), patient.name(), "the police see the patient's name");
        stage.act("派出所签收（演示签收，非民警）", "signed, not by an officer", () -> police.sign(alert));
        stage.see(
                "医生看到派出所已签收",
                "the doctor sees that the police have signed",
                () -> doctor.look(visit).receiver("police", "acknowledgedAt"));
    }

    private void phoned(Visit visit) {
        var alert = stage.see(
                "网格中心尚未签收",
                "the grid centre has not signed yet",
                () -> doctor.look(visit).receiver("grid").filter(receiver -> !receiver.hasNonNull("acknowledgedAt")));
        stage.act(
                "医生电话告知网格中心（演示，未拨号）",
                "the doctor phones the grid centre, no call was made",
                () -> doctor.toldByPhone(
                        alert.path("alert").asText(), alert.path("dutyPhone").asText()));
        stage.see(
                "随访记录中可见电话告知",
                "the visit shows told by phone",
                () -> doctor.look(visit).receiver("grid", "toldByPhoneAt"));
    }

    private void toHospital(PlayedPatient patient, Visit visit) {
        var transfer = cast.transferOf(doctor, visit);
        stage.act("医生确认需送诊", "the doctor confirms the transfer", () -> doctor.confirm(transfer));
        var addressed = stage.see(
                "医院绿色通道收到",
                "the hospital's desk has it",
                () -> cast.firstHospital().addressed(transfer));
        var person = stage.act(
                "医院凭授权查看身份",
                "the desk sees who is coming, by grant",
                () -> cast.firstHospital().disclose(addressed.text("grant")));
        mustSay(person.body(), patient.name(), "the desk sees the patient's name");
        stage.act("医院接收", "the hospital accepts", () -> cast.firstHospital().accept(transfer));
        cast.seeTransfer(doctor, visit, "accepted", "医生看到已接收", "the doctor sees it accepted");
        stage.act("患者入院", "the patient is admitted", () -> cast.firstHospital().admit(transfer));
        cast.seeTransfer(doctor, visit, "admitted", "医生看到已入院", "the doctor sees the admission");
    }

    private void closed(String episode) {
        stage.see(
                "入院后本次高风险过程结束，派出所获知",
                "the episode closed by admission, and the police are told",
                () -> cast.mailbox().raised(Cast.STATION, episode, "closed"),
                Receipt::at);
        stage.see(
                "网格中心同样获知",
                "so is the grid centre",
                () -> cast.mailbox().raised(Cast.GRID_CENTRE, episode, "closed"),
                Receipt::at);
    }

    private void andBack(Visit visit) {
        var transfer = doctor.look(visit).transfer().orElseThrow();
        stage.act(
                "患者出院", "the patient is discharged", () -> cast.firstHospital().discharge(transfer));
        cast.seeTransfer(doctor, visit, "discharged", "医生看到已出院", "the doctor sees the discharge");
        stage.act("医生接回，绿色通道完成", "the doctor takes the patient back", () -> doctor.complete(transfer));
        cast.seeTransfer(doctor, visit, "completed", "随访记录中绿色通道已完成", "the visit shows the green channel completed");
        var told = cast.mailbox().of(visit.assessment()).stream()
                .filter(receipt -> !receipt.data("cause").equals("closed"))
                .map(Receipt::organisation)
                .sorted()
                .toList();
        var expected = List.of(Cast.GRID_CENTRE, Cast.STATION, Cast.PREVENTION);
        if (!told.equals(expected.stream().sorted().toList())) {
            throw new NotSeenException("each duty is told exactly once", "told were " + told);
        }
    }

    private static void mustSay(JsonNode answer, String name, String step) {
        if (!Objects.equals(name, answer.findPath("name").asText())) {
            throw new NotSeenException(step, "the answer was " + answer);
        }
    }
}
