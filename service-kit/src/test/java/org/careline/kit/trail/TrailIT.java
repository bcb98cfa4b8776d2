package org.careline.kit.trail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.trail.TrailVerification.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was looked at stays on the trail, and whoever changes the trail is found out. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class TrailIT {
    private static final UUID VISIT = UUID.randomUUID();

    @Inject
    TrailSealer sealer;

    @Inject
    TrailVerifier verifier;

    @BeforeEach
    void threeLooks() throws SQLException {
        TestDirectory.holds("trail-clinic", Duty.CARE, "110103");
        execute("insert into visit values ('" + VISIT
                + "', '110103001', 'trail-clinic', 0, null) on conflict do nothing");
        look();
        look();
        look();
    }

    @AfterEach
    void startAnew() throws SQLException {
        execute("truncate trail_seal, trail_waiting, access_trail");
    }

    private static void look() {
        given().auth()
                .oauth2(TestTokens.of("trail-clinic", Role.CLINIC_SYSTEM))
                .header("Acting-Clinician", "D-17")
                .get("/visits/" + VISIT)
                .then()
                .statusCode(200);
    }

    private void seal() {
        while (sealer.sealBatch().isPresent()) {
            assertThat(verifier.verify(null).waiting()).isZero();
        }
    }

    @Test
    void aLookIsWrittenWithWhoAndWhom() throws SQLException {
        assertThat(
                        text(
                                "select organisation || ' ' || acting_clinician || ' ' || action || ' ' || patients[1] from access_trail limit 1"))
                .isEqualTo("trail-clinic D-17 visit-read " + VISIT);
    }

    @Test
    void aWholeChainIsFoundIntact() {
        seal();

        var found = verifier.verify(null);

        assertThat(found.intact()).isTrue();
        assertThat(found.entries()).isEqualTo(3);
        assertThat(verifier.verify(found.head()).intact()).isTrue();
    }

    @Test
    void anEntryCommittedLateIsSealedThoughItsNumberIsLow() throws Exception {
        try (var late = TestDatabase.connectAs("kit_app")) {
            late.setAutoCommit(false);
            late.createStatement().execute("""
                    with entry as (insert into access_trail (at, organisation, subject, action, patients)
                                   values (now(), 'late', 'x', 'visit-read', '{}') returning id)
                    insert into trail_waiting select id from entry
                    """);
            look();
            seal();
            late.commit();
        }

        seal();

        assertThat(verifier.verify(null).intact()).isTrue();
        assertThat(text("select count(*) from trail_seal")).isEqualTo("5");
    }

    @Test
    void anAlteredEntryIsNamed() throws SQLException {
        seal();
        var second = text("select entry from trail_seal where position = 2");
        execute("update access_trail set subject = 'somebody else' where id = " + second);

        var found = verifier.verify(null);

        assertThat(found.firstBreak().kind()).isEqualTo(Kind.ALTERED);
        assertThat(found.firstBreak().entry()).isEqualTo(Long.parseLong(second));
    }

    @Test
    void aRemovedEntryIsNamed() throws SQLException {
        seal();
        execute("""
                alter table trail_seal drop constraint trail_seal_entry_fkey;
                delete from access_trail where id = (select entry from trail_seal where position = 2)
                """);

        var found = verifier.verify(null);

        execute("delete from trail_seal; alter table trail_seal add constraint trail_seal_entry_fkey"
                + " foreign key (entry) references access_trail");
        assertThat(found.firstBreak().kind()).isEqualTo(Kind.ENTRY_MISSING);
    }

    @Test
    void anEntryRemovedWithItsSealIsNamed() throws SQLException {
        seal();
        execute("delete from trail_seal where position = 2");

        assertThat(verifier.verify(null).firstBreak().kind()).isEqualTo(Kind.SEAL_MISSING);
    }

    @Test
    void aTailCutOffIsSeenByTheHeadThatWasWrittenDown() throws SQLException {
        seal();
        var head = verifier.verify(null).head();
        execute(
                "delete from trail_seal where position = 3; delete from access_trail where id not in (select entry from trail_seal)");

        assertThat(verifier.verify(null).intact()).isTrue();
        assertThat(verifier.verify(head).firstBreak().kind()).isEqualTo(Kind.OTHER_CHAIN);
    }

    @Test
    void anEntryTakenFromTheWaitingIsNamed() throws SQLException {
        seal();
        execute("""
                insert into access_trail (at, organisation, subject, action, patients)
                values (now(), 'never waited', 'x', 'visit-read', '{}')
                """);

        assertThat(verifier.verify(null).firstBreak().kind()).isEqualTo(Kind.NEVER_SEALED);
    }

    @Test
    void theServiceItselfCanNeitherChangeNorRemoveWhatItWrote() throws SQLException {
        try (var service = TestDatabase.connectAs("kit_app");
                var statement = service.createStatement()) {
            assertThatThrownBy(() -> statement.execute("update access_trail set subject = 'x'"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from access_trail"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("truncate access_trail"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("delete from trail_seal"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void anOperatorHasTheTrailVerified() {
        given().auth()
                .oauth2(TestTokens.of("operations", Role.OPERATOR))
                .get("/ops/trail/verification")
                .then()
                .statusCode(200);
        given().auth()
                .oauth2(TestTokens.of("trail-clinic", Role.COMMUNITY_DOCTOR))
                .get("/ops/trail/verification")
                .then()
                .statusCode(403);
    }

    private static String text(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
