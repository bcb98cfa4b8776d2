package org.careline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.Map;
import org.careline.events.Duty;
import org.careline.kit.testing.CarelineServers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Who the person is, asked of registry and followup after a tap. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
@WithTestResource(Neighbours.class)
class IdentityPageIT {
    private static final String PERSON = """
            [{"patient":"%s","kind":"police","name":"试建档","sex":"1","birthDate":"1980-01-02","age":46,
              "documentType":"01","documentNumber":"230381198001020011","phone":"0467-5550001","area":"230381101",
              "address":"某街1号","guardian":{"name":"试监护","relation":"父","standing":"dangerous"},
              "substituteContact":{"name":"试村委会","phone":"0467-5558888"},
              "careOrganisation":{"code":"C","name":"某卫生院","dutyPhone":"0467-1000"}}]
            """;
    private static final String SEEN = """
            [{"patient":"%s","visitedOn":"2026-11-20","level":4,"kinds":["others"],"standing":true,"inHospital":false,
              "weapon":true,"assessor":{"organisation":"C"},
              "police":{"condition":"unstable","incidents":{"crime":1,"disturbance":0},"inTreatment":false}}]
            """;

    @Test
    void theTapShowsWhatRegistryAndFollowupDisclose() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = InboxPageIT.alertFor(course, Duty.POLICE);
        Neighbours.answers("registry", PERSON.formatted(course.patient()));
        Neighbours.answers("followup", SEEN.formatted(course.patient()));
        var token = township.policeToken();
        var police = Browser.chinese(token);
        police.post("/console/alerts/" + alert + "/opening", Map.of());

        var before = police.page("/console/alerts/" + alert);
        var part = part(police, alert.toString());
        var page = police.post("/console/alerts/" + alert + "/identity", Map.of())
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .asString();

        assertThat(before.html()).doesNotContain("试建档", "2303811980");
        assertThat(part.text())
                .contains(
                        "试建档", "男", "230381198001020011", "某街1号", "试监护", "请勿联系", "试村委会", "有凶器", "肇祸 1 次", "未在治", "不稳定")
                .doesNotContain("肇事 0");
        assertThat(part.select("a[href=tel:0467-5558888]")).hasSize(1);
        assertThat(part.select("header, html > head > title")).isEmpty();
        assertThat(Jsoup.parse(page).select("[data-identity]").text()).contains("试建档");
        assertThat(Jsoup.parse(page).title()).doesNotContain("试建档");
        assertThat(Neighbours.asked("registry")).contains("\"grants\":[\"ey", "Bearer " + token);
        assertThat(Neighbours.asked("followup")).contains("\"grants\":[\"ey");
        assertThat(part(Browser.english(township.policeToken()), alert.toString())
                        .text())
                .contains("male", "offence: 1", "unstable");
    }

    @Test
    void aServiceThatHangsIsNotWaitedForAndItsAbsenceIsSaid() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = InboxPageIT.alertFor(course, Duty.GRID);
        Neighbours.hangs("registry");
        Neighbours.answers("followup", """
                [{"patient":"%s","visitedOn":"2026-11-20","level":4,"kinds":[],"standing":true,"inHospital":false,
                  "weapon":false,"assessor":{"organisation":"C"},"grid":{"anyIncident":true}}]
                """.formatted(course.patient()));

        var asked = System.nanoTime();
        var part = part(Browser.chinese(township.gridToken()), alert.toString());

        assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(4));
        assertThat(part.text()).contains("登记服务暂时没有应答", "上次随访以来有过危险行为");
    }

    @Test
    void whatRegistryNoLongerShowsIsSaid() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        Neighbours.answers("registry", "[]");
        Neighbours.answers("followup", "[]");

        assertThat(part(
                                Browser.english(township.policeToken()),
                                InboxPageIT.alertFor(course, Duty.POLICE).toString())
                        .text())
                .contains("no longer shows this person");
    }

    private static Document part(Browser browser, String alert) {
        return Jsoup.parse(browser.postPart("/console/alerts/" + alert + "/identity")
                .statusCode(200)
                .extract()
                .asString());
    }
}
