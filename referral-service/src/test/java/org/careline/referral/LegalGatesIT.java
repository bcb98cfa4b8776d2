package org.careline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.referral.Cast.assessed;
import static org.careline.referral.Cast.confirmed;
import static org.careline.referral.Cast.decide;
import static org.careline.referral.Cast.desk;
import static org.careline.referral.Cast.doctor;
import static org.careline.referral.Cast.heard;
import static org.careline.referral.Cast.opened;
import static org.careline.referral.Cast.seen;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the Mental Health Law 精神卫生法 asks of a decision, and what a date must follow (rules 7, 17.6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class LegalGatesIT {
    private static final String PREVENTION =
            TestTokens.another("second-person", Cast.PREVENTION, Role.PREVENTION_INSTITUTION);
    private static final Map<String, Object> DECLINED = Map.of("reason", "family-declines");
    private static final Map<String, Object> POLICE_KNOW =
            Map.of("reason", "family-declines", "policeInformed", true, "note", "家属愿意看护，民警已到场");

    private UUID patient;

    @BeforeAll
    static void cast() {
        Cast.takePlaces();
    }

    @BeforeEach
    void anotherPatient() {
        patient = UUID.randomUUID();
    }

    @Test
    void theFamilysWordDoesNotEndADangerToOthersOrLevelFive() {
        var others = opened(assessed(patient, 3));
        var five = opened(Cast.of(UUID.randomUUID(), 5, DangerKind.PROPERTY));

        for (var transfer : List.of(others, five)) {
            decide(doctor(), transfer, "stand-down", DECLINED)
                    .then()
                    .statusCode(409)
                    .body("type", endsWith("/family-cannot-decline-danger-to-others"));
            assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("awaiting-decision");
        }
    }

    @Test
    void theFamilysWordEndsADangerToSelfBelowFive() {
        var transfer = opened(Cast.of(patient, 4, DangerKind.SELF));

        decide(doctor(), transfer, "stand-down", DECLINED)
                .then()
                .statusCode(200)
                .body("state", equalTo("stood-down"));
    }

    @Test
    void withThePoliceInformedASecondPersonReviewsItBeforeItIsStoodDown() {
        var transfer = opened(assessed(patient, 5));

        decide(doctor(), transfer, "stand-down", POLICE_KNOW)
                .then()
                .statusCode(200)
                .body("state", equalTo("awaiting-decision"));
        assertThat(seen(doctor(), transfer).getString("standDownProposedAt")).isNotNull();
        decide(PREVENTION, transfer, "stand-down-review", Map.of("approved", true))
                .then()
                .statusCode(200)
                .body("state", equalTo("stood-down"));

        assertThat(seen(doctor(), transfer).getList("steps.what"))
                .containsExactly("requested", "stand-down-proposed", "stood-down");
    }

    @Test
    void theReasonIsNeededForTheReview() {
        var transfer = opened(assessed(patient, 5));

        decide(doctor(), transfer, "stand-down", Map.of("reason", "family-declines", "policeInformed", true))
                .then()
                .statusCode(400)
                .body("fields[0].field", equalTo("note"));
    }

    @Test
    void whoeverProposedItDoesNotReviewIt() {
        var transfer = opened(assessed(patient, 5));
        decide(PREVENTION, transfer, "stand-down", POLICE_KNOW).then().statusCode(200);

        decide(PREVENTION, transfer, "stand-down-review", Map.of("approved", true))
                .then()
                .statusCode(409)
                .body("type", endsWith("/reviewed-by-a-second-person"));
    }

    @Test
    void aRefusedReviewLeavesItOpenAndANewDangerMakesTheProposalFall() {
        var transfer = opened(assessed(patient, 4));
        decide(doctor(), transfer, "stand-down", POLICE_KNOW).then().statusCode(200);
        decide(PREVENTION, transfer, "stand-down-review", Map.of("approved", false, "note", "仍有危险"))
                .then()
                .statusCode(200)
                .body("state", equalTo("awaiting-decision"));
        decide(doctor(), transfer, "stand-down", POLICE_KNOW).then().statusCode(200);

        heard(assessed(patient, 5));

        assertThat(seen(doctor(), transfer).getString("standDownProposedAt")).isNull();
        decide(PREVENTION, transfer, "stand-down-review", Map.of("approved", true))
                .then()
                .statusCode(409)
                .body("type", endsWith("/nothing-to-review"));
    }

    @Test
    void otherKindsThanAssessedAndADangerToOthersWithoutEscortAreAskedAndAnsweredWithAReason() {
        var transfer = opened(assessed(patient, 4));
        var form = new HashMap<String, Object>(Map.of(
                "kinds", List.of("others", "self"),
                "legalGround", "voluntary",
                "guardianWord", "no-guardian",
                "escort", "nobody"));

        decide(doctor(), transfer, "confirmation", form)
                .then()
                .statusCode(409)
                .body("type", endsWith("/kinds-differ-from-assessment"));
        form.put("kindsDifferReason", "到场后发现有自伤行为");
        decide(doctor(), transfer, "confirmation", form)
                .then()
                .statusCode(409)
                .body("type", endsWith("/nobody-escorts-danger-to-others"));
        form.put("noEscortReason", "患者已自行到院");

        decide(doctor(), transfer, "confirmation", form).then().statusCode(200);
        assertThat(seen(doctor(), transfer).getList("steps.note")).contains("到场后发现有自伤行为；患者已自行到院");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0001-01-01T00:00:00+08:00",
                "1900-01-01T00:00:00+08:00",
                "1970-01-01T00:00:00+08:00",
                "2099-01-01T00:00:00+08:00"
            })
    void nobodyIsAdmittedBeforeTheTransferOrInTheFuture(String admittedAt) {
        var transfer = confirmed(patient);
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "acceptance", Map.of());

        decide(desk(Cast.FIRST_HOSPITAL), transfer, "admission", Map.of("admittedAt", admittedAt))
                .then()
                .statusCode(400)
                .body("fields[0].field", endsWith("admittedAt"));
    }

    @Test
    void nobodyIsDischargedBeforeTheAdmission() {
        var transfer = confirmed(patient);
        var now = OffsetDateTime.now(ClockProducer.ZONE);
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "acceptance", Map.of());
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "admission", Map.of("admittedAt", now.toString()));

        decide(
                        desk(Cast.FIRST_HOSPITAL),
                        transfer,
                        "discharge",
                        Map.of("dischargedAt", now.minusDays(1).toString()))
                .then()
                .statusCode(400)
                .body("fields[0].field", equalTo("dischargedAt"));
    }
}
