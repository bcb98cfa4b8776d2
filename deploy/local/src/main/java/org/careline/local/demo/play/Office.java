package org.careline.local.demo.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.careline.local.client.Answer;
import org.careline.local.client.Receipt;

/** A body that answers for one duty 责任单位, as the stage names it: what rings there, what came there, what is signed there. */
record Office(Cast cast, String chinese, String english, Body body) {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm");

    /** Police, grid centre and prevention institution of 东方红镇, all with machines. */
    static List<Office> ofTheTown(Cast cast) {
        return List.of(police(cast, Cast.STATION), grid(cast, Cast.GRID_CENTRE), prevention(cast, Cast.PREVENTION));
    }

    static Office police(Cast cast, String organisation) {
        return new Office(cast, "派出所", "police station", cast.body(organisation));
    }

    static Office grid(Cast cast, String organisation) {
        return new Office(cast, "网格中心", "grid centre", cast.body(organisation));
    }

    static Office prevention(Cast cast, String organisation) {
        return new Office(cast, "精防机构", "prevention institution", cast.body(organisation));
    }

    String organisation() {
        return body.organisation();
    }

    Receipt took(Visit visit) {
        return cast.stage()
                .see(
                        chinese + "的系统收到通报",
                        "the " + english + "'s machine took the alert",
                        () -> cast.mailbox().raised(organisation(), visit.assessment()),
                        Receipt::at);
    }

    /** The one alarm it holds of an episode, once it is the one looked for; what it reads is shown. */
    JsonNode rings(String chinese, String english, String episode, Predicate<JsonNode> which) {
        var alarm = cast.stage()
                .see(
                        this.chinese + chinese,
                        "the " + this.english + " " + english,
                        () -> sole(body.alarms(episode)).filter(which));
        cast.stage()
                .shown(
                        "%s：%d 级，%s，%s 前签收"
                                .formatted(
                                        organisation(),
                                        alarm.path("level").asInt(),
                                        asked(alarm, "立即协助", "知悉"),
                                        signBy(alarm)),
                        "level %d, %s, to be signed by %s"
                                .formatted(
                                        alarm.path("level").asInt(),
                                        asked(alarm, "go now", "know of it"),
                                        signBy(alarm)));
        return alarm;
    }

    void isSilent(String chinese, String english, String episode) {
        cast.stage()
                .see(
                        this.chinese + chinese,
                        "the " + this.english + " " + english,
                        () -> Optional.of(body.alarms(episode)).filter(List::isEmpty));
    }

    Answer signs(JsonNode alarm) {
        return cast.stage()
                .act(
                        chinese + "签收（演示签收）",
                        "the " + english + " signs",
                        () -> body.sign(alarm.path("id").asText()));
    }

    private static Optional<JsonNode> sole(List<JsonNode> alarms) {
        return alarms.size() == 1 ? Optional.of(alarms.getFirst()) : Optional.empty();
    }

    private static String asked(JsonNode alarm, String now, String know) {
        return alarm.path("action").asText().equals("assist-now") ? now : know;
    }

    private static String signBy(JsonNode alarm) {
        return HOUR.format(OffsetDateTime.parse(alarm.path("signBy").asText()).atZoneSameInstant(ZONE));
    }
}
