package org.careline.kit.idempotency;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** One key creates once. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class IdempotencyIT {
    @Inject
    Idempotency idempotency;

    @Inject
    IdempotencyRows rows;

    @BeforeAll
    static void twoClinics() {
        TestDirectory.holds("key-clinic", Duty.CARE, "110102");
        TestDirectory.holds("key-clinic-2", Duty.CARE, "110102");
    }

    private static Response record(String organisation, String key, String kinds) {
        return given().auth()
                .oauth2(TestTokens.of(organisation, Role.COMMUNITY_DOCTOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("""
                        {"area": "110102001", "visitedOn": "2026-11-01", "level": 3, "kinds": [%s], "note": "张三"}
                        """.formatted(kinds))
                .post("/visits");
    }

    private static String id(Response response) {
        assertThat(response.statusCode()).isEqualTo(201);
        return response.jsonPath().getString("id");
    }

    @Test
    void theSameKeyAndBodyAnswersTheSame() {
        var key = UUID.randomUUID().toString();

        assertThat(id(record("key-clinic", key, "\"self\""))).isEqualTo(id(record("key-clinic", key, "\"self\"")));
    }

    @Test
    void aSetInAnotherOrderIsTheSameBody() {
        var key = UUID.randomUUID().toString();

        assertThat(id(record("key-clinic", key, "\"self\", \"others\"")))
                .isEqualTo(id(record("key-clinic", key, "\"others\", \"self\"")));
    }

    @Test
    void theSameKeyOfAnotherOrganisationIsAnotherKey() {
        var key = UUID.randomUUID().toString();

        assertThat(id(record("key-clinic", key, ""))).isNotEqualTo(id(record("key-clinic-2", key, "")));
    }

    @Test
    void twentyAtOnceWithOneKeyCreateOne() throws Exception {
        var key = UUID.randomUUID().toString();
        var answers = new ArrayList<Future<String>>();

        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> recording = () -> id(record("key-clinic", key, "\"self\""));
            for (var i = 0; i < 20; i++) {
                answers.add(executor.submit(recording));
            }
        }

        assertThat(answers)
                .extracting(Future::resultNow)
                .containsOnly(answers.getFirst().resultNow());
    }

    @Test
    void aRequestThatFailedLeavesItsKeyFree() {
        var key = UUID.randomUUID().toString();
        var foreign = given().auth()
                .oauth2(TestTokens.of("key-clinic", Role.COMMUNITY_DOCTOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", key)
                .body("{\"area\": \"440101\", \"visitedOn\": \"2026-11-01\", \"level\": 3}")
                .post("/visits");
        assertThat(foreign.statusCode()).isGreaterThanOrEqualTo(400);

        assertThat(id(record("key-clinic", key, ""))).isNotNull();
    }

    @Test
    void neitherKeyNorBodyCanBeReadBack() throws SQLException {
        var key = "key-of-" + UUID.randomUUID();
        record("key-clinic", key, "");

        try (var connection = TestDatabase.connect();
                var found = connection.createStatement().executeQuery("select idempotency::text from idempotency")) {
            while (found.next()) {
                assertThat(found.getString(1)).doesNotContain(key, "张三");
            }
        }
    }

    @Test
    void outsideATransactionNothingIsCreated() {
        assertThatThrownBy(() -> idempotency.once("key", "record-visit", "form", UUID::randomUUID))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void after30DaysAKeyIsForgottenSoManyAtOnce() throws SQLException {
        for (var number = 0; number < 3; number++) {
            keptSince(OffsetDateTime.now().minusDays(31));
        }
        keptSince(OffsetDateTime.now().minusDays(29));

        assertThat(rows.prune(2)).isEqualTo(2);
        assertThat(rows.prune(2)).isEqualTo(1);
        assertThat(rows.prune(2)).isZero();
    }

    private static void keptSince(OffsetDateTime time) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement("""
                        insert into idempotency (organisation, operation, key_hash, body_hash, created_at)
                        values ('x', 'y', ?, 'z', ?)
                        """)) {
            statement.setString(1, UUID.randomUUID().toString());
            statement.setObject(2, time);
            statement.execute();
        }
    }
}
