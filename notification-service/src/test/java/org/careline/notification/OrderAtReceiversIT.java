package org.careline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.careline.events.AlertEvent.AlertWithdrawn;
import org.careline.events.Duty;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.Test;

/** What a machine hears of one person comes in order, and what it never heard of is not taken back. */
@QuarkusTest
@TestProfile(OrderAtReceiversIT.SlowMachines.class)
@WithTestResource(CarelineServers.class)
class OrderAtReceiversIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** A machine may work on a danger for some seconds. */
    public static class SlowMachines implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("careline.delivery.answer-within", "20s", "careline.delivery.lease", "25s");
        }
    }

    private final List<JsonObject> worked = new CopyOnWriteArrayList<>();
    private final AtomicReference<Duration> dangersTake = new AtomicReference<>(Duration.ZERO);

    /** It works on a danger for a while; all else is quick. */
    private void work(HttpExchange exchange, Subscriber.Received received) throws IOException {
        var body = new JsonObject(received.text());
        var isDanger =
                received.type().contains("alert-raised") && received.data().getString("closeReason") == null;
        if (isDanger) {
            pause(dangersTake.get());
        }
        worked.add(body);
        exchange.sendResponseHeaders(204, -1);
    }

    @Test
    void theEndOfADangerIsNotHeardWhileItIsBeingTold() {
        var township = Township.settled();
        var course = new Course(township);
        dangersTake.set(Duration.ofSeconds(2));
        try (var machine = Subscriber.working(this::work)) {
            township.policeSubscribes(machine);
            course.assessed(4);
            await().atMost(PATIENCE).until(() -> !machine.received().isEmpty());

            course.died();

            await().atMost(PATIENCE).until(() -> worked.stream().anyMatch(OrderAtReceiversIT::closes));
            var first = worked.getFirst();
            assertThat(closes(first)).isFalse();
            assertThat(first.getString("type")).isEqualTo("org.careline.alert-raised.v1");
        }
    }

    @Test
    void theSequenceGrowsWithEachMessageAboutAPerson() {
        var township = Township.settled();
        var course = new Course(township);
        try (var machine = Subscriber.working(this::work)) {
            township.policeSubscribes(machine);
            var wrong = course.assessed(4);
            await().atMost(PATIENCE).until(() -> worked.size() == 1);
            course.withdrawn(wrong);
            await().atMost(PATIENCE)
                    .until(() -> !machine.ofType("alert-withdrawn").isEmpty() && worked.size() == 3);

            assertThat(worked)
                    .extracting(one -> one.getJsonObject("data").getLong("sequence"))
                    .doesNotContainNull()
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void whatAMachineSurelyNeverHeardIsNotTakenBack() throws IOException {
        var township = Township.settled();
        var course = new Course(township);
        try (var machine = Subscriber.obliging();
                var nobody = new ServerSocket(0, 1, InetAddress.getByName("localhost"))) {
            var port = nobody.getLocalPort();
            township.policeSubscribes(machine);
            Database.change("update endpoint set url = 'http://localhost:" + port + "/' where organisation = '"
                    + township.police() + "'");
            nobody.close();
            var wrong = course.assessed(4);
            await().atMost(PATIENCE)
                    .until(() -> Database.count(deliveries(township) + " and attempts > 0 and last_failure is not null")
                            == 1);

            course.withdrawn(wrong);

            assertThat(course.awaitOfType(AlertWithdrawn.class, 3))
                    .extracting(AlertWithdrawn::duty)
                    .contains(Duty.POLICE);
            assertThat(Database.count(deliveries(township) + " and kind = 'alert-withdrawn' and state <> 'stopped'"))
                    .isZero();
        }
    }

    @Test
    void whatAMachineMayHaveHeardIsTakenBack() {
        var township = Township.settled();
        var course = new Course(township);
        try (var machine = Subscriber.working((exchange, received) ->
                exchange.sendResponseHeaders(received.type().contains("raised") ? 500 : 204, -1))) {
            township.policeSubscribes(machine);
            var wrong = course.assessed(4);
            await().atMost(PATIENCE).until(() -> !machine.received().isEmpty());

            course.withdrawn(wrong);

            await().atMost(PATIENCE)
                    .until(() -> machine.ofType("alert-withdrawn").size() == 1);
            assertThat(machine.ofType("alert-withdrawn").getFirst().data().getString("alert"))
                    .isEqualTo(machine.received().getFirst().data().getString("alert"));
        }
    }

    private static String deliveries(Township township) {
        return "select count(*) from delivery where organisation = '" + township.police() + "'";
    }

    private static boolean closes(JsonObject body) {
        return body.getJsonObject("data").getString("closeReason") != null;
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
