package org.careline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import org.careline.kit.testing.CarelineServers;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** An organisation's own endpoint settings as a page. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class EndpointPageIT {

    @Test
    void theSecretIsShownOnceAndTheTestCallTellsItsAnswer() {
        var police = Browser.chinese(Township.settled().policeToken());
        try (var subscriber = Subscriber.obliging()) {
            var set = saved(police, "/console/endpoint", Map.of("url", subscriber.url(), "version", version(police)));
            subscriber.knows(set.select("#secret").text());
            var again = police.page("/console/endpoint");
            var tested = saved(police, "/console/endpoint/test", Map.of());

            assertThat(set.select("#secret").text()).startsWith("whsec_");
            assertThat(again.select("#secret")).isEmpty();
            assertThat(again.html()).doesNotContain("whsec_").contains(subscriber.url());
            assertThat(tested.text()).contains("测试已送达");
            assertThat(subscriber.received()).hasSize(1).allMatch(Subscriber.Received::genuine);
        }
    }

    @Test
    void aTestThatFailsSaysWhy() {
        var police = Browser.english(Township.settled().policeToken());
        try (var subscriber = Subscriber.answering(500)) {
            saved(police, "/console/endpoint", Map.of("url", subscriber.url(), "version", version(police)));

            assertThat(saved(police, "/console/endpoint/test", Map.of()).text())
                    .contains("The test was not taken: answered 500");
        }
    }

    @Test
    void theSecretIsChangedOnceHoweverOftenItIsPressed() {
        var police = Browser.chinese(Township.settled().policeToken());
        var first =
                saved(police, "/console/endpoint", Map.of("url", "https://example.org/a", "version", version(police)));
        var seen = version(police);

        var changed = saved(police, "/console/endpoint/secret", Map.of("version", seen));
        var second = Jsoup.parse(police.post("/console/endpoint/secret", Map.of("version", seen))
                .statusCode(412)
                .extract()
                .asString());

        assertThat(changed.select("#secret").text())
                .startsWith("whsec_")
                .isNotEqualTo(first.select("#secret").text());
        assertThat(second.text()).contains("其他人刚刚更改了设置");
        assertThat(second.select("#secret")).isEmpty();
    }

    @Test
    void aStaleFormKeepsWhatWasTyped() {
        var police = Browser.chinese(Township.settled().policeToken());
        var seen = version(police);
        saved(police, "/console/endpoint", Map.of("url", "https://example.org/theirs", "version", seen));

        var page =
                Jsoup.parse(police.post("/console/endpoint", Map.of("url", "https://example.org/mine", "version", seen))
                        .statusCode(412)
                        .extract()
                        .asString());

        assertThat(page.select("input[name=url]").attr("value")).isEqualTo("https://example.org/mine");
        assertThat(page.select("dl").text()).contains("https://example.org/theirs");
    }

    @Test
    void anAddressInsideIsRefusedBesideItsField() {
        var police = Browser.english(Township.settled().policeToken());

        police.post("/console/endpoint", Map.of("url", "http://example.org/a", "version", "none"))
                .statusCode(400)
                .body(containsString("data-field=\"url\""), containsString("begins with https://"));
    }

    @Test
    void itIsRemoved() {
        var police = Browser.chinese(Township.settled().policeToken());
        saved(police, "/console/endpoint", Map.of("url", "https://example.org/a", "version", version(police)));

        police.post("/console/endpoint/removal", Map.of("version", version(police)))
                .statusCode(303);

        assertThat(police.page("/console/endpoint").text()).contains("还没有设置接收地址");
    }

    @Test
    void eachChangeIsOnTheAccessTrail() {
        var township = Township.settled();
        var police = Browser.chinese(township.policeToken());
        saved(police, "/console/endpoint", Map.of("url", "https://example.org/a", "version", version(police)));
        saved(police, "/console/endpoint/test", Map.of());
        police.post("/console/endpoint/removal", Map.of("version", version(police)))
                .statusCode(303);

        assertThat(Database.count("select count(*) from access_trail where organisation = '" + township.police()
                        + "' and reason is not null and reason not like '%example%'"
                        + " and action in ('endpoint-set', 'endpoint-tested', 'endpoint-removed')"))
                .isEqualTo(3);
    }

    private static Document saved(Browser browser, String path, Map<String, String> fields) {
        return Jsoup.parse(browser.post(path, fields).statusCode(200).extract().asString());
    }

    private static String version(Browser browser) {
        return browser.page("/console/endpoint").select("input[name=version]").attr("value");
    }
}
