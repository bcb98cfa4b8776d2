package org.careline.notification;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;

/** Open pages hear at once that something changed, and never about whom. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class LiveIT {

    @Test
    void anAlertIsOnAnOpenInboxWithinASecond() {
        var township = Township.settled();
        try (var page = LivePage.inbox(township.policeToken())) {
            await().atMost(5, SECONDS).until(() -> page.changes().size() == 1);
            var course = new Course(township);

            course.assessed(4);
            var accepted = System.nanoTime();

            await().pollInterval(Duration.ofMillis(5))
                    .atMost(5, SECONDS)
                    .until(() -> page.changes().size() > 1);
            var list = Browser.chinese(township.policeToken()).page("/console/inbox/list");
            var shown = System.nanoTime();
            assertThat(Duration.ofNanos(shown - accepted)).isLessThan(Duration.ofSeconds(1));
            assertThat(list.select("article .title").text()).contains("危险性 4 级");
            assertThat(page.changes().getLast().text()).contains("\"waiting\":1", "\"unseen\":1");
            assertThat(page.everything()).doesNotContain(course.patient().toString());
            assertThat(page.header("Cache-Control")).contains("no-store");
        }
    }

    @Test
    void whatCameWhileThePageWasCutOffIsThereWhenItIsBack() {
        var township = Township.settled();
        try (var page = LivePage.inbox(township.policeToken())) {
            await().atMost(5, SECONDS).until(() -> page.changes().size() == 1);
            assertThat(page.everything()).contains("500");
        }
        var course = new Course(township);
        course.assessed(4);
        course.raised(3);

        var back = System.nanoTime();
        try (var page = LivePage.inbox(township.policeToken())) {
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(5, SECONDS)
                    .until(() -> !page.changes().isEmpty());

            var first = page.changes().getFirst();
            assertThat(Duration.ofNanos(first.at() - back)).isLessThan(Duration.ofSeconds(1));
            assertThat(first.text()).contains("\"waiting\":1");
        }
    }

    @Test
    void whatAnotherReplicaWroteIsHeardOfAtOnce() {
        var township = Township.settled();
        try (var page = LivePage.inbox(township.policeToken())) {
            await().atMost(5, SECONDS).until(() -> page.changes().size() == 1);

            var rung = System.nanoTime();
            Database.change("select pg_notify('careline_changes', E'another-replica\\n" + township.police() + "\\n')");

            await().pollInterval(Duration.ofMillis(5))
                    .atMost(5, SECONDS)
                    .until(() -> page.changes().size() == 2);
            assertThat(Duration.ofNanos(page.changes().getLast().at() - rung)).isLessThan(Duration.ofSeconds(1));
        }
    }

    @Test
    void whatNobodyRangForIsFoundAllTheSame() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = InboxPageIT.alertFor(course, Duty.POLICE);
        try (var page = LivePage.inbox(township.policeToken())) {
            await().atMost(5, SECONDS).until(() -> page.changes().size() == 1);

            Database.change("update alert set sign_by = now() - interval '1 minute' where id = '" + alert + "'");

            await().atMost(10, SECONDS).until(() -> page.changes().size() == 2);
            assertThat(page.changes().getLast().text()).contains("\"overdue\":1");
        }
    }

    @Test
    void aPageHearsNothingOfOthers() {
        var township = Township.settled();
        try (var other = LivePage.inbox(Township.settled().policeToken())) {
            await().atMost(5, SECONDS).until(() -> other.changes().size() == 1);
            var course = new Course(township);
            course.assessed(4);
            course.raised(3);

            await().during(2, SECONDS)
                    .atMost(4, SECONDS)
                    .until(() -> other.changes().size() == 1);
        }
    }

    @Test
    void theBoardHearsWhatHappensInItsArea() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = InboxPageIT.alertFor(course, Duty.POLICE);
        try (var board = LivePage.board(Township.preventionToken())) {
            await().atMost(5, SECONDS).until(() -> !board.changes().isEmpty());
            var before = board.changes().size();

            Browser.chinese(township.policeToken())
                    .post("/console/alerts/" + alert + "/signature", Map.of("officer", "张", "post", "民警"))
                    .statusCode(303);

            await().atMost(1, SECONDS).until(() -> board.changes().size() > before);
        }
    }

    @Test
    void theStreamBeatsAndEndsWithItsToken() {
        var township = Township.settled();
        var token = TestTokens.lasting(Duration.ofSeconds(6), township.police(), Role.POLICE);
        try (var page = LivePage.inbox(token)) {
            await().atMost(5, SECONDS).until(() -> page.everything().contains("beat"));
            await().atMost(12, SECONDS).until(page::hasEnded);
        }
    }

    @Test
    void anOrganisationHasNoMoreStreamsThanItMay() {
        var organisation = "CROWDED-" + UUID.randomUUID();
        var token = TestTokens.of(organisation, Role.POLICE);
        var open = new ArrayList<LivePage>();
        try {
            for (var i = 0; i < 40; i++) {
                open.add(LivePage.inbox(token));
            }
            try (var oneMore = LivePage.inbox(token)) {
                assertThat(open).allSatisfy(page -> assertThat(page.status()).isEqualTo(200));
                assertThat(oneMore.status()).isEqualTo(429);
            }
            // Not of the requests that the gate lets in at once.
            Browser.chinese(Township.settled().policeToken())
                    .get("/console/inbox")
                    .statusCode(200);
        } finally {
            open.forEach(LivePage::close);
        }
    }

    @Test
    void onlyThoseWhoAreToldListen() {
        try (var doctor = LivePage.inbox(Township.settled().doctorsToken());
                var police = LivePage.board(Township.settled().policeToken())) {
            assertThat(doctor.status()).isEqualTo(403);
            assertThat(police.status()).isEqualTo(403);
        }
    }
}
