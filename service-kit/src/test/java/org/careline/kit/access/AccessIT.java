package org.careline.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.events.Duty;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every query is cut by the duties the caller's organisation has today. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class AccessIT {
    @Inject
    DataSource dataSource;

    @Inject
    AsSystem asSystem;

    @BeforeAll
    static void twoAreasAndAFarm() throws SQLException {
        var today = LocalDate.now(ClockProducer.ZONE);
        TestDirectory.holds("county-care", Duty.CARE, "230381");
        TestDirectory.holds("farm-care", Duty.CARE, "230381500");
        TestDirectory.holds("other-care", Duty.CARE, "410102");
        TestDirectory.holds("prevention", Duty.PREVENTION, "2303");
        TestDirectory.holds("ended", Duty.CARE, "230381", 2, LocalDate.of(2026, 1, 1), today);
        TestDirectory.holds("to-begin", Duty.CARE, "230381", 2, today.plusDays(1), null);
        TestDirectory.holds("police", Duty.POLICE, "230381");
        TestDirectory.holds("shares-farm", Duty.CARE, "230381500", 2, LocalDate.of(2026, 1, 1), null);
        TestDirectory.holds("shares-farm", Duty.CARE, "230381");
        for (var area : List.of("230381100", "230381500", "230381500001", "410102001")) {
            visit(area);
        }
    }

    private static void visit(String area) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement("insert into visit values (?, ?, 'x', 0, null)")) {
            statement.setObject(1, UUID.randomUUID());
            statement.setString(2, area);
            statement.execute();
        }
    }

    private static List<String> seenBy(String organisation) {
        return seenWith(TestTokens.of(organisation, Role.COMMUNITY_DOCTOR));
    }

    private static List<String> seenWith(String token) {
        return given().auth()
                .oauth2(token)
                .get("/visits")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$", String.class);
    }

    @Test
    void aFarmCarvedOutOfTheCountyBelongsToTheFarm() {
        assertThat(seenBy("county-care")).containsExactly("230381100");
        assertThat(seenBy("farm-care")).containsExactly("230381500", "230381500001");
    }

    @Test
    void twoAreasDoNotSeeEachOther() {
        assertThat(seenBy("other-care")).containsExactly("410102001");
    }

    @Test
    void anotherDutyIsNotCarvedByAFarmOfTheCareDuty() {
        assertThat(seenBy("prevention")).containsExactly("230381100", "230381500", "230381500001");
    }

    @Test
    void whoSharesTheCarvedAreaSeesItToo() {
        assertThat(seenBy("shares-farm")).containsExactly("230381100", "230381500", "230381500001");
    }

    @Test
    void anAccountNarrowedToAVillageSeesTheVillageAlone() {
        assertThat(seenWith(TestTokens.narrowed("farm-care", "230381500001", Role.COMMUNITY_DOCTOR)))
                .containsExactly("230381500001");
        assertThat(seenWith(TestTokens.narrowed("farm-care", "410102001", Role.COMMUNITY_DOCTOR)))
                .isEmpty();
    }

    @Test
    void aDatabaseThatMayForgetIsRefused() throws SQLException {
        try (var connection = TestDatabase.connect()) {
            connection.createStatement().execute("set synchronous_commit = off");

            assertThatThrownBy(() -> KeptData.require(connection)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aDutyThatEndedYesterdayShowsNothing() {
        assertThat(seenBy("ended")).isEmpty();
    }

    @Test
    void aDutyThatBeginsTomorrowShowsNothing() {
        assertThat(seenBy("to-begin")).isEmpty();
    }

    @Test
    void aPoliceDutyShowsNoClinicalRow() {
        assertThat(seenBy("police")).isEmpty();
    }

    @Test
    void anOrganisationNobodyKnowsSeesNothing() {
        assertThat(seenBy("unknown")).isEmpty();
    }

    @Test
    void anInactiveOrganisationSeesNothingThoughItsDutyWasNotTakenAway() throws SQLException {
        TestDirectory.holds("closed-down", Duty.CARE, "410102");
        execute("insert into organisation values ('closed-down', 1, 'primary-care', 'x', null, null, null, false)");

        assertThat(seenBy("closed-down")).isEmpty();
    }

    @Test
    void anAccountWithoutOrganisationHasNoRole() {
        given().auth()
                .oauth2(TestTokens.withoutOrganisation(Role.COMMUNITY_DOCTOR))
                .get("/visits")
                .then()
                .statusCode(403);
    }

    @Test
    void nobodySeesNothing() {
        var seen = given().get("/visits/for-anybody")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(seen).isEqualTo("0");
    }

    @Test
    void whatTheSystemSeesInTheMiddleOfATransactionTheCallerDoesNotSeeAfterIt() {
        var counts = given().auth()
                .oauth2(TestTokens.of("county-care", Role.COMMUNITY_DOCTOR))
                .get("/visits/counts")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("$", Long.class);

        assertThat(counts.get(0)).isEqualTo(1);
        assertThat(counts.get(1)).isGreaterThanOrEqualTo(4);
        assertThat(counts.get(2)).isEqualTo(1);
    }

    @Test
    void theSystemOutsideATransactionSeesEverythingAndNobodyAfterIt() throws SQLException {
        var seen = asSystem.call(this::count);

        assertThat(seen).isGreaterThanOrEqualTo(4);
        assertThat(count()).isZero();
    }

    @Test
    void aConnectionNobodyEnteredShowsNothing() throws SQLException {
        try (var connection = TestDatabase.connectAs("kit_app");
                var rows = connection.createStatement().executeQuery("select count(*) from visit")) {
            rows.next();

            assertThat(rows.getInt(1)).isZero();
        }
    }

    @Test
    void theRuntimeRoleOwnsNoTableAndIsNoSuperuser() throws SQLException {
        try (var connection = TestDatabase.connect();
                var rows = connection.createStatement().executeQuery("""
                        select count(*) from pg_class c join pg_roles r on r.oid = c.relowner
                        where r.rolname = 'kit_app'
                        union all select count(*) from pg_roles
                        where rolname = 'kit_app' and (rolsuper or rolbypassrls)
                        """)) {
            while (rows.next()) {
                assertThat(rows.getInt(1)).isZero();
            }
        }
    }

    private long count() {
        try (var connection = dataSource.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from visit")) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void execute(String sql) throws SQLException {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
