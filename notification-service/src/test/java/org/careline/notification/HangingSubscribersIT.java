package org.careline.notification;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Ten machines that take and never answer keep no danger from one that does. */
@QuarkusTest
@TestProfile(HangingSubscribersIT.LongCalls.class)
@WithTestResource(CarelineServers.class)
class HangingSubscribersIT {
    private static final int HANGING = 10;
    private static final int CALLS = 32;
    private static final int OF_EACH = 8;
    private static final Duration PATIENCE = Duration.ofSeconds(50);

    /** No call ends by itself while the test lasts. */
    public static class LongCalls implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "careline.delivery.concurrency",
                    "" + CALLS,
                    "careline.delivery.per-organisation",
                    "" + OF_EACH,
                    "careline.delivery.answer-within",
                    "120s",
                    "careline.delivery.lease",
                    "130s");
        }
    }

    private final List<HangingSubscriber> hanging = new ArrayList<>();
    private final List<Township> theirs = new ArrayList<>();

    @AfterEach
    void close() {
        hanging.forEach(HangingSubscriber::close);
    }

    @Test
    void theHealthyOneIsToldWhileAllTenHang() {
        var township = Township.settled();
        try (var healthy = Subscriber.obliging()) {
            township.policeSubscribes(healthy);
            tenAnswerAndThenHang();
            for (var round = 0; round < OF_EACH; round++) {
                theirs.forEach(one -> new Course(one).assessed(3));
            }
            await().atMost(PATIENCE).until(() -> hanging.stream().allMatch(one -> one.hanging() > 0) || full());

            new Course(township).assessed(5);

            await().atMost(PATIENCE).until(() -> !healthy.received().isEmpty());
            assertThat(hanging).allSatisfy(one -> {
                assertThat(one.hanging()).isPositive();
                assertThat(one.cut()).isZero();
            });
        }
    }

    private boolean full() {
        return hanging.stream().mapToInt(HangingSubscriber::hanging).sum() >= CALLS;
    }

    private void tenAnswerAndThenHang() {
        Stream.generate(HangingSubscriber::new).limit(HANGING).forEach(one -> {
            var township = Township.settled();
            given().auth()
                    .oauth2(township.policeToken())
                    .contentType("application/json")
                    .body("{\"url\":\"" + one.url() + "\"}")
                    .put("/endpoint")
                    .then()
                    .statusCode(200);
            new Course(township).assessed(3);
            hanging.add(one);
            theirs.add(township);
        });
        hanging.forEach(one -> {
            await().atMost(PATIENCE).until(() -> one.answered() > 0);
            one.hang();
        });
    }
}
