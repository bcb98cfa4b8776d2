package org.careline.kit.database;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.events.Topic;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Role;
import org.careline.kit.inbox.Assessments;
import org.careline.kit.outbox.Outbox;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A release runs on the schema of the one after it, so that a release can be taken back. */
@QuarkusTest
@WithTestResource(UpgradedServers.class)
class UpgradeIT {
    private static final String AREA = "230381100";
    private static final int PREPARED_AFTER = 10;

    @Inject
    Directory directory;

    @Inject
    Outbox outbox;

    private final UUID patient = UUID.randomUUID();

    @BeforeAll
    static void duty() throws SQLException {
        HeardVisits.table();
        TestDirectory.organisation("clinic", OrganisationKind.PRIMARY_CARE, null, AREA, "0467-0000-001");
        TestDirectory.holds("clinic", Duty.CARE, AREA);
    }

    @Test
    void itStartsAndWorks() {
        var written = given().auth()
                .oauth2(TestTokens.of("clinic", Role.COMMUNITY_DOCTOR))
                .contentType(ContentType.JSON)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body("{\"area\": \"230381100\", \"visitedOn\": \"2026-11-01\", \"level\": 3}")
                .post("/visits");
        written.then().statusCode(201);
        given().auth()
                .oauth2(TestTokens.of("clinic", Role.COMMUNITY_DOCTOR))
                .get("/visits/" + written.path("id"))
                .then()
                .statusCode(200);
    }

    @Test
    void itTellsAndHears() {
        QuarkusTransaction.requiringNew().run(() -> outbox.append(Assessments.of(patient, 4)));

        await().atMost(Duration.ofSeconds(30)).until(() -> HeardVisits.includes(patient));
        assertThat(TestTopics.told(Topic.ASSESSMENTS, patient.toString())).hasSize(1);
    }

    /** A statement prepared on the server before a column came would fail within its transaction, and park what is heard. */
    @Test
    void statementsPreparedBeforeAColumnIsAddedGoOn() throws SQLException {
        for (var time = 0; time < PREPARED_AFTER; time++) {
            QuarkusTransaction.requiringNew().run(this::lookUp);
        }
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("alter table organisation add column if not exists telex text");
        }

        QuarkusTransaction.requiringNew().run(this::lookUp);
    }

    private void lookUp() {
        assertThat(directory.organisation("clinic")).isPresent();
        assertThat(directory.holders(Duty.CARE, AREA, LocalDate.of(2026, 11, 29)))
                .hasSize(1);
    }
}
