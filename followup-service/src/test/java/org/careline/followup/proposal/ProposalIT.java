package org.careline.followup.proposal;

import static org.careline.followup.FollowupApi.given;
import static org.careline.followup.TestArea.DOCTOR;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.careline.followup.TestArea;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Proposing a level before anything is saved: rules 3.1, 17.5. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class ProposalIT {

    @BeforeAll
    static void layDown() {
        TestArea.layDown();
    }

    @Test
    void aGapOfTheWordingProposesTheHigherLevelToBeConfirmed() {
        propose(Map.of("behaviour", Map.of("smashing", "public-stoppable")))
                .statusCode(200)
                .body("level", equalTo(3))
                .body("reasons", equalTo(List.of("smashing-in-public")))
                .body("toConfirm", equalTo(true))
                .body("willBeTold", hasSize(0));
    }

    @Test
    void withThePatientTheAnswerNamesWhoWouldBeTold() {
        propose(Map.of(
                        "behaviour", Map.of("arsonOrExplosion", true),
                        "incidents", Map.of("crime", 1),
                        "patient", TestArea.patient()))
                .body("level", equalTo(5))
                .body("toConfirm", equalTo(false))
                .body("willBeTold.duty", containsInAnyOrder("police", "grid", "prevention"))
                .body("willBeTold.dutyPhone", containsInAnyOrder("0467-5550102", "0467-5550103", "0467-5550104"));
    }

    @Test
    void aPatientOfAnotherAreaIsNotThere() {
        propose(Map.of("patient", TestArea.patientIn(TestArea.ELSEWHERE))).statusCode(404);
    }

    private static ValidatableResponse propose(Map<String, Object> form) {
        return given(DOCTOR).body(form).post("/proposals").then();
    }
}
