package org.careline.kit.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Optional;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A token that passes through browsers, or is meant for something else, opens neither an API nor a page. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class BearerTokensIT {
    private static final List<String> DOORS = List.of("/visits", "/console/sample");

    private static void refused(String token) {
        DOORS.forEach(door -> given().auth().oauth2(token).get(door).then().statusCode(401));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ID", "Refresh", "Offline", "Logout", "bearer ", ""})
    void onlyAnAccessTokenIsTaken(String type) {
        refused(TestTokens.ofType(type, "clinic", Role.COMMUNITY_DOCTOR));
    }

    /** Its own client is what an identity token is for. */
    @ParameterizedTest
    @ValueSource(strings = {"notification", "followup", "another"})
    void aTokenForAClientAloneIsNotTaken(String client) {
        refused(TestTokens.forClient(client, "clinic", Role.COMMUNITY_DOCTOR));
    }

    @Test
    void anAccessTokenForTheSuiteIsTaken() {
        var token = TestTokens.of("clinic", Role.COMMUNITY_DOCTOR);

        DOORS.forEach(door -> given().auth().oauth2(token).get(door).then().statusCode(200));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # claim, header,             taken
            Bearer,  JWT,                true
            Bearer,  at+jwt,             true
            ,        at+jwt,             true
            ,        application/at+JWT, true
            ID,      at+jwt,             false
            ,        JWT,                false
            ,        '',                 false
            """)
    void theClaimDecidesThenTheHeader(String claim, String header, boolean taken) {
        assertThat(BearerTokens.isAccessToken(Optional.ofNullable(claim), header))
                .isEqualTo(taken);
    }
}
