package org.careline.local.demo.play;

import java.util.List;
import org.careline.local.client.Receipt;

/** A wrong level 5 in a town of two stations 误评: withdrawn, and whoever was told is told (rules 17.1-10). */
final class WrongLevelAct {
    private static final String FARMING_VILLAGE = "230381100200";

    private final Cast cast;
    private final Stage stage;

    WrongLevelAct(Cast cast) {
        this.cast = cast;
        this.stage = cast.stage();
    }

    void play() {
        stage.title("三、误评 5 级 虎林镇城郊", "A wrong level 5, in a town of two stations");
        var doctor = cast.doctor("100");
        var patient = cast.registered(doctor, cast.somebodyIn(FARMING_VILLAGE));
        var visit = cast.visited(doctor, patient, Danger.WITH_A_WEAPON);
        var alerts = List.of(
                delivered("城郊派出所", "the suburb's station", Cast.SUBURB_STATION, visit),
                delivered("精防机构", "the prevention institution", Cast.PREVENTION, visit));
        var grid = stage.see(
                "网格中心收件箱可见",
                "the grid centre's inbox shows it",
                () -> cast.body("DEMO-GRID-100").inInbox(visit.assessment()));
        cast.transferOf(doctor, visit);
        stage.act("医生撤回：级别有误", "the doctor withdraws: wrong level", () -> doctor.withdraw(visit, "wrong-level"));
        alerts.forEach(alert -> stage.see(
                "已通知撤回 " + alert.organisation(),
                alert.organisation() + " is told that it was withdrawn",
                () -> cast.mailbox().withdrawn(alert.organisation(), alert.data("alert")),
                Receipt::at));
        stage.see(
                "网格中心收件箱显示已撤回",
                "the grid centre's inbox shows it withdrawn",
                () -> cast.body("DEMO-GRID-100")
                        .alert(grid.path("id").asText())
                        .filter(alert -> alert.path("state").asText().equals("withdrawn")));
        cast.seeTransfer(doctor, visit, "stood-down", "绿色通道随之撤销", "the green channel stood down with it");
        if (cast.mailbox().raised(Cast.STATION, visit.assessment()).isPresent()) {
            throw new NotSeenException("only the village's own station is told", "another station was told");
        }
    }

    private Receipt delivered(String chinese, String english, String organisation, Visit visit) {
        return stage.see(
                chinese + "收到通报",
                english + " took the alert",
                () -> cast.mailbox().raised(organisation, visit.assessment()),
                Receipt::at);
    }
}
