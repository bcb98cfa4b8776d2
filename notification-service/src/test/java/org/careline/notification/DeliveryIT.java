package org.careline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.careline.events.AlertEvent.AlertDelivered;
import org.careline.events.Duty;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Webhooks to machines that misbehave. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class DeliveryIT {

    @Test
    void aMachineThatFailsGetsTheSameWebhookAgainUntilItTakesIt() {
        var township = Township.settled();
        var course = new Course(township);
        var calls = new AtomicInteger();
        try (var machine = Subscriber.behaving(
                exchange -> exchange.sendResponseHeaders(calls.incrementAndGet() < 3 ? 500 : 200, -1))) {
            township.policeSubscribes(machine);

            course.assessed(4);

            var delivered = course.awaitOfType(AlertDelivered.class, 1).getFirst();
            assertThat(machine.received())
                    .hasSize(3)
                    .allSatisfy(one -> assertThat(one.genuine()).isTrue())
                    .extracting(Subscriber.Received::id)
                    .containsOnly(delivered.alert().toString());
        }
    }

    @Test
    void aMachineThatHangsHoldsUpNobodyElse() {
        var township = Township.settled();
        try (var hanging = Subscriber.behaving(exchange -> pause(5_000));
                var prompt = Subscriber.obliging()) {
            Township.subscribe(township.gridToken(), hanging);
            township.policeSubscribes(prompt);
            for (var i = 0; i < 40; i++) {
                new Course(township).assessed(3);
            }

            await().atMost(Duration.ofSeconds(10)).until(() -> prompt.received().size() == 40);

            assertThat(prompt.received()).extracting(Subscriber.Received::id).doesNotHaveDuplicates();
        }
    }

    @Test
    void aRedirectIsNotFollowed() {
        var township = Township.settled();
        var course = new Course(township);
        try (var elsewhere = Subscriber.obliging();
                var machine = Subscriber.behaving(exchange -> {
                    exchange.getResponseHeaders().set("Location", elsewhere.url());
                    exchange.sendResponseHeaders(307, -1);
                })) {
            township.policeSubscribes(machine);
            course.assessed(4);

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> machine.received().size() >= 2);

            assertThat(elsewhere.received()).isEmpty();
            assertThat(Course.ofType(course.toldSoFar(), AlertDelivered.class)).isEmpty();
        }
    }

    @Test
    void anAnswerWithoutEndIsNotReadToItsEnd() {
        var township = Township.settled();
        var course = new Course(township);
        var sent = new AtomicInteger();
        try (var machine = Subscriber.behaving(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (var i = 0; i < 2_000; i++) {
                    body.write(new byte[64 * 1024]);
                    sent.incrementAndGet();
                }
            } catch (IOException e) {
                // the reader has gone away
            }
        })) {
            township.policeSubscribes(machine);
            course.assessed(4);

            assertThat(course.awaitOfType(AlertDelivered.class, 1)).hasSize(1);
            assertThat(sent).hasValueLessThan(500);
        }
    }

    @Test
    void whoSubscribesLaterGetsWhatNobodyOpenedYet() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        course.raised(3);
        try (var machine = Subscriber.obliging()) {
            township.policeSubscribes(machine);

            assertThat(course.awaitOfType(AlertDelivered.class, 1).getFirst().duty())
                    .isEqualTo(Duty.POLICE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/alerts", "https://user:pass@example.org/", "ftp://example.org/", "https:///alerts",
                "https://example.org/#part", "not an address", "http://10.0.0.1/", "file:///etc/passwd"
            })
    void anAddressThatIsNoSubscribersIsRefused(String url) {
        given().auth()
                .oauth2(Township.settled().policeToken())
                .contentType("application/json")
                .body("{\"url\":\"" + url + "\"}")
                .put("/endpoint")
                .then()
                .statusCode(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://10.0.0.1/",
                "https://169.254.169.254/latest",
                "https://[fd12::1]/",
                "https://0x0a000001/"
            })
    void aPrivateTargetIsRefusedWhenItIsConnectedTo(String url) {
        var token = Township.settled().policeToken();
        given().auth()
                .oauth2(token)
                .contentType("application/json")
                .body("{\"url\":\"" + url + "\"}")
                .put("/endpoint")
                .then()
                .statusCode(200);

        given().auth()
                .oauth2(token)
                .post("/endpoint/test")
                .then()
                .statusCode(200)
                .body("taken", is(false))
                .body("failure", equalTo("UnknownHostException"));
    }

    @Test
    void theSecretIsShownOnceAndTheEndpointCanBeTriedAndRemoved() {
        var township = Township.settled();
        var token = township.policeToken();
        try (var machine = Subscriber.obliging()) {
            township.policeSubscribes(machine);

            given().auth().oauth2(token).get("/endpoint").then().statusCode(200).body("secret", nullValue());
            given().auth()
                    .oauth2(token)
                    .post("/endpoint/test")
                    .then()
                    .statusCode(200)
                    .body("taken", is(true));
            assertThat(machine.ofType("endpoint-test"))
                    .singleElement()
                    .satisfies(one -> assertThat(one.genuine()).isTrue());
            given().auth().oauth2(township.gridToken()).get("/endpoint").then().statusCode(404);
            given().auth().oauth2(token).delete("/endpoint").then().statusCode(204);
            given().auth().oauth2(token).get("/endpoint").then().statusCode(404);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
