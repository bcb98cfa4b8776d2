package org.careline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.careline.referral.Cast.assessed;
import static org.careline.referral.Cast.confirmation;
import static org.careline.referral.Cast.confirmed;
import static org.careline.referral.Cast.correcting;
import static org.careline.referral.Cast.decide;
import static org.careline.referral.Cast.doctor;
import static org.careline.referral.Cast.heard;
import static org.careline.referral.Cast.living;
import static org.careline.referral.Cast.opened;
import static org.careline.referral.Cast.seen;
import static org.careline.referral.Cast.told;
import static org.careline.referral.Cast.transferOf;
import static org.careline.referral.Cast.transfers;
import static org.careline.referral.Cast.withdrawn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.UUID;
import org.careline.events.Origin;
import org.careline.events.RegisterStatus;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The green channel opens by itself and follows what is heard (rules 17.6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class GreenChannelIT {
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
    void aLevelOfThreeOrMoreOpensTheRecordByItself() {
        var assessment = assessed(patient, 3);

        var transfer = opened(assessment);

        var view = seen(doctor(), transfer);
        assertThat(view.getString("state")).isEqualTo("awaiting-decision");
        assertThat(view.getString("hospital")).isEqualTo(Cast.FIRST_HOSPITAL);
        assertThat(view.getList("assessments"))
                .containsExactly(assessment.assessment().toString());
        assertThat(OffsetDateTime.parse(view.getString("decideBy")).toInstant())
                .isCloseTo(assessment.assessedAt().toInstant().plusSeconds(24 * 3600), within(20, ChronoUnit.SECONDS));
        assertThat(told(patient, 1)).containsExactly("transfer-requested");
    }

    @Test
    void aLaterAssessmentJoinsTheOpenRecordAndShortensItsTime() {
        var transfer = opened(assessed(patient, 3));

        heard(assessed(patient, 5));

        assertThat(transfers(patient)).isEqualTo(1);
        var view = seen(doctor(), transfer);
        assertThat(view.getInt("level")).isEqualTo(5);
        assertThat(view.getList("assessments")).hasSize(2);
        assertThat(OffsetDateTime.parse(view.getString("decideBy")))
                .isBefore(OffsetDateTime.now(ClockProducer.ZONE).plusHours(3));
    }

    @Test
    void belowThreeInHospitalOrImportedOpensNothing() {
        var now = OffsetDateTime.now(ClockProducer.ZONE);
        TestTopics.send(assessed(patient, 2));
        TestTopics.send(assessed(patient, 4, null, true, Origin.ENTERED, now));

        heard(assessed(patient, 5, null, false, Origin.IMPORTED, now));

        assertThat(transfers(patient)).isZero();
    }

    @Test
    void theSameEventTwiceAndTheSameAssessmentAgainChangeNothing() {
        var assessment = assessed(patient, 4);
        var event = TestTopics.send(assessment);
        heard(event);
        var transfer = transferOf(patient);
        TestTopics.send(event);

        heard(assessment);

        assertThat(transfers(patient)).isEqualTo(1);
        assertThat(seen(doctor(), transfer).getInt("version")).isEqualTo(1);
        assertThat(told(patient, 1)).containsExactly("transfer-requested");
    }

    @Test
    void aGraverDangerAfterStandingDownOpensASecondRecord() {
        var first = opened(assessed(patient, 4));
        decide(doctor(), first, "stand-down", Map.of("reason", "treated-at-home"))
                .then()
                .statusCode(200);

        heard(assessed(patient, 4));
        assertThat(transfers(patient)).as("not asked twice in an afternoon").isEqualTo(1);
        heard(assessed(patient, 5));

        assertThat(transfers(patient)).isEqualTo(2);
        assertThat(seen(doctor(), transferOf(patient)).getString("state")).isEqualTo("awaiting-decision");
        assertThat(told(patient, 3)).containsExactly("transfer-requested", "transfer-stood-down", "transfer-requested");
    }

    @Test
    void anAssessmentToldAgainAfterTheClosingOpensNothing() {
        var assessment = assessed(patient, 4);
        var transfer = opened(assessment);
        decide(doctor(), transfer, "stand-down", Map.of("reason", "treated-at-home"))
                .then()
                .statusCode(200);

        heard(assessment);

        assertThat(transfers(patient)).isEqualTo(1);
    }

    @Test
    void aLateVisitBeforeTheLastClosingOpensNothing() {
        var first = opened(assessed(patient, 4));
        decide(doctor(), first, "stand-down", Map.of("reason", "treated-at-home"))
                .then()
                .statusCode(200);

        heard(assessed(
                patient,
                4,
                null,
                false,
                Origin.LATE,
                OffsetDateTime.now(ClockProducer.ZONE).minusDays(3)));

        assertThat(transfers(patient)).isEqualTo(1);
    }

    @Test
    void withdrawingTheOnlyAssessmentStandsTheNoticeDown() {
        var assessment = assessed(patient, 5);
        var transfer = opened(assessment);

        heard(withdrawn(assessment));

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("stood-down");
        assertThat(told(patient, 2)).containsExactly("transfer-requested", "transfer-stood-down");
    }

    @Test
    void correctingOneOfTwoBelowThreeLeavesTheOther() {
        var wrong = assessed(patient, 5);
        var transfer = opened(wrong);
        heard(assessed(patient, 3));

        heard(correcting(wrong, 1));

        var view = seen(doctor(), transfer);
        assertThat(view.getString("state")).isEqualTo("awaiting-decision");
        assertThat(view.getInt("level")).isEqualTo(3);
    }

    @Test
    void afterTheDecisionAWithdrawalIsNotedAndDecidesNothing() {
        var assessment = assessed(patient, 4);
        var transfer = opened(assessment);
        decide(doctor(), transfer, "confirmation", confirmation()).then().statusCode(200);

        heard(withdrawn(assessment));

        var view = seen(doctor(), transfer);
        assertThat(view.getString("state")).isEqualTo("confirmed");
        assertThat(view.getString("remark")).isEqualTo("assessment-withdrawn");
        assertThat(view.getList("steps.what")).contains("noted");
    }

    @Test
    void deathStandsANoticeDownAndCancelsAConfirmedTransfer() {
        var other = UUID.randomUUID();
        var notice = opened(assessed(patient, 4));
        var transfer = confirmed(other);

        heard(living(patient, 2, Cast.TOWN, RegisterStatus.DECEASED));
        heard(living(other, 2, Cast.TOWN, RegisterStatus.DECEASED));

        assertThat(seen(doctor(), notice).getString("state")).isEqualTo("stood-down");
        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("cancelled");
    }

    @Test
    void theTransferMovesWithThePatientAndTheOldAreaSeesItNoMore() {
        var transfer = opened(assessed(patient, 4));

        heard(living(patient, 5, Cast.OTHER_TOWN, RegisterStatus.REGISTERED));
        heard(living(patient, 4, Cast.TOWN, RegisterStatus.REGISTERED));

        assertThat(Cast.read(doctor(), transfer).statusCode()).isEqualTo(404);
        var view = seen(TestTokens.of(Cast.OTHER_CARE, Role.COMMUNITY_DOCTOR), transfer);
        assertThat(view.getString("hospital")).isEqualTo(Cast.OTHER_HOSPITAL);
        assertThat(Cast.read(Cast.desk(Cast.FIRST_HOSPITAL), transfer).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aNewerResidenceHeardBeforeTheAssessmentWins() {
        heard(living(patient, 7, Cast.OTHER_TOWN, RegisterStatus.REGISTERED));

        var transfer = opened(assessed(patient, 4));

        assertThat(seen(TestTokens.of(Cast.OTHER_CARE, Role.COMMUNITY_DOCTOR), transfer)
                        .getString("area"))
                .isEqualTo(Cast.OTHER_TOWN);
    }
}
