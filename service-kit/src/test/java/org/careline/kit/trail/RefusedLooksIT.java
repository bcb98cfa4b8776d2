package org.careline.kit.trail;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who asks for what is none of its business is refused as if it were not there, and stands on the trail all the same. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class RefusedLooksIT {
    private static final UUID VISIT = UUID.randomUUID();

    @Inject
    RefusedLooks looks;

    @BeforeAll
    static void aVisitElsewhere() throws SQLException {
        TestDirectory.holds("curious-clinic", Duty.CARE, "110107");
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.execute("insert into visit values ('" + VISIT + "', '110108001', 'x', 0, null)");
        }
    }

    private static void look(UUID visit, String organisation) {
        given().auth()
                .oauth2(TestTokens.of(organisation, Role.COMMUNITY_DOCTOR))
                .get("/visits/" + visit)
                .then()
                .statusCode(404);
    }

    private long refused(String organisation) {
        return looks.byAccount(Duration.ofDays(1), 100).stream()
                .filter(account -> account.organisation().equals(organisation))
                .mapToLong(RefusedAccount::looks)
                .sum();
    }

    @Test
    void aRefusedLookIsOnTheTrailAndCountedByAccount() {
        look(VISIT, "curious-clinic");
        look(UUID.randomUUID(), "curious-clinic");

        assertThat(refused("curious-clinic")).isEqualTo(2);
        assertThat(given().get("/q/metrics").asString())
                .contains("careline_looks_refused_total")
                .doesNotContain("curious-clinic");
    }

    @Test
    void whatIsNoRecordOrWasShownIsNoRefusedLook() {
        TestDirectory.holds("near-clinic", Duty.CARE, "110108");
        var near = TestTokens.of("near-clinic", Role.COMMUNITY_DOCTOR);
        given().auth().oauth2(near).get("/visits/" + VISIT).then().statusCode(200);
        given().auth().oauth2(near).get("/console/nothing").then().statusCode(404);
        given().get("/visits/" + VISIT).then().statusCode(401);

        assertThat(refused("near-clinic")).isZero();
    }

    @Test
    void anOperatorSeesWhichAccountsWereRefusedAndNotWhomTheyAskedFor() {
        look(VISIT, "curious-clinic-2");

        given().auth()
                .oauth2(TestTokens.of("operations", Role.OPERATOR))
                .accept("text/html")
                .get("/console/operations")
                .then()
                .statusCode(200)
                .body(allOf(containsString("近24小时被拒绝的查看"), containsString("curious-clinic-2")));
    }

    @Test
    void aPatientIsNamedWhereTheAddressNamesOne() {
        var patient = UUID.randomUUID();

        assertThat(RefusedLookFilter.patients("/registry/console/patients/" + patient + "/change"))
                .isEqualTo(List.of(patient));
        assertThat(RefusedLookFilter.patients("/followup/visits/" + patient)).isEmpty();
    }
}
