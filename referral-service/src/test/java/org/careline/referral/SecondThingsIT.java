package org.careline.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.careline.referral.Cast.assessed;
import static org.careline.referral.Cast.confirmation;
import static org.careline.referral.Cast.confirmed;
import static org.careline.referral.Cast.decide;
import static org.careline.referral.Cast.desk;
import static org.careline.referral.Cast.doctor;
import static org.careline.referral.Cast.heard;
import static org.careline.referral.Cast.living;
import static org.careline.referral.Cast.opened;
import static org.careline.referral.Cast.read;
import static org.careline.referral.Cast.seen;
import static org.careline.referral.Cast.seenOn;
import static org.careline.referral.Cast.sights;
import static org.careline.referral.Cast.told;
import static org.careline.referral.Cast.transferOf;
import static org.careline.referral.Cast.transfers;
import static org.careline.referral.Cast.withdrawn;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.Duty;
import org.careline.events.EndedBy;
import org.careline.events.Event;
import org.careline.events.OrganisationKind;
import org.careline.events.RegisterStatus;
import org.careline.events.Topic;
import org.careline.events.TransferEvent;
import org.careline.events.TransferEvent.TransferRequested;
import org.careline.events.TransferEvent.TransferStoodDown;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The second thing that happens to a patient: what is open follows from the facts as they stand (rules 17.1-11, 17.6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class SecondThingsIT {
    private static final Map<String, Object> NOTHING = Map.of();
    private static final LocalDate TODAY = LocalDate.now(ClockProducer.ZONE);

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
    void aWithdrawalHeardBeforeItsAssessmentIsKept() {
        var wrong = assessed(patient, 5);
        heard(withdrawn(wrong));

        heard(wrong);

        assertThat(transfers(patient)).isZero();
    }

    @Test
    void theFirstOfTwoEntriesWithdrawnLeavesTheSecondOpen() {
        var first = assessed(patient, 5);
        var transfer = opened(first);
        heard(assessed(patient, 5));

        heard(withdrawn(first));

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("awaiting-decision");
        assertThat(seen(doctor(), transfer).getList("assessments")).hasSize(1);
    }

    @Test
    void twoCalmDaysInWhateverOrderStandTheNoticeDownOneCalmDayTwiceDoesNot() {
        var transfer = opened(seenOn(patient, 4, TODAY.minusDays(3)));
        heard(seenOn(patient, 1, TODAY));
        heard(seenOn(patient, 1, TODAY));
        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("awaiting-decision");

        heard(seenOn(patient, 0, TODAY.minusDays(1)));

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("stood-down");
        told(patient, 2);
        var last = transferEvents(patient).getLast();
        assertThat(last).isInstanceOfSatisfying(TransferStoodDown.class, ended -> {
            assertThat(ended.endedBy()).isEqualTo(EndedBy.CALM);
            assertThat(ended.version()).isEqualTo(2);
        });
    }

    @Test
    void aCalmVisitThatEndedItAndIsWithdrawnAsksAgain() {
        opened(seenOn(patient, 4, TODAY.minusDays(3)));
        heard(seenOn(patient, 1, TODAY.minusDays(1)));
        var second = seenOn(patient, 1, TODAY);
        heard(second);

        heard(withdrawn(second));

        assertThat(transfers(patient)).isEqualTo(2);
        assertThat(seen(doctor(), transferOf(patient)).getString("state")).isEqualTo("awaiting-decision");
    }

    @Test
    void anInpatientWhoLeftIsAskedAboutAnewAndReturnsToTheSameHospital() {
        var transfer = admitted();

        heard(assessedAtHome(5));

        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("completed");
        assertThat(seen(doctor(), transfer).getList("steps.reason")).contains("left-hospital");
        var next = seen(doctor(), transferOf(patient));
        assertThat(next.getString("state")).isEqualTo("awaiting-decision");
        assertThat(next.getBoolean("returning")).isTrue();
        assertThat(next.getString("hospital")).isEqualTo(Cast.FIRST_HOSPITAL);
        told(patient, 6);
        assertThat(transferEvents(patient).getLast())
                .isInstanceOfSatisfying(
                        TransferRequested.class,
                        asked -> assertThat(asked.returning()).isTrue());
    }

    @Test
    void theWordThatAnInpatientLeftIsWithdrawnAndBothSidesAreAskedWhereThePatientIs() {
        var transfer = admitted();
        var left = assessedAtHome(5);
        heard(left);

        heard(withdrawn(left));

        assertThat(seen(doctor(), transferOf(patient)).getString("state")).isEqualTo("stood-down");
        assertThat(seen(doctor(), transferOf(patient)).getString("remark")).isEqualTo("where-is-the-patient");
        assertThat(seen(desk(Cast.FIRST_HOSPITAL), transfer).getString("remark"))
                .isEqualTo("where-is-the-patient");
    }

    @Test
    void aDeathUndoneBringsTheQuestionBack() {
        var transfer = confirmed(patient);
        heard(living(patient, 2, Cast.TOWN, RegisterStatus.DECEASED));
        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("cancelled");

        heard(living(patient, 3, Cast.TOWN, RegisterStatus.REGISTERED));

        assertThat(transfers(patient)).isEqualTo(2);
        assertThat(seen(doctor(), transferOf(patient)).getString("state")).isEqualTo("awaiting-decision");
    }

    @Test
    void aDangerAfterARegisteredDeathOpensAndSaysSo() {
        heard(Cast.died(patient, 2, TODAY.minusDays(3)));

        var transfer = opened(assessed(patient, 4));

        assertThat(seen(doctor(), transfer).getString("remark")).isEqualTo("registered-dead");
    }

    @Test
    void aDangerBeforeTheDeathOpensNothing() {
        heard(Cast.died(patient, 2, TODAY.minusDays(3)));

        heard(seenOn(patient, 5, TODAY.minusDays(4)));

        assertThat(transfers(patient)).isZero();
    }

    @Test
    void aDutyThatPassesOnWithoutAnyEventForewarnsTheNewHospital() {
        var area = Cast.TOWN + "299";
        TestDirectory.organisation("duty-hospital", OrganisationKind.HOSPITAL, null, "230381", "0467-0000001");
        heard(living(patient, 2, area, RegisterStatus.REGISTERED));
        var transfer = opened(assessed(patient, 4));
        assertThat(seen(doctor(), transfer).getString("hospital")).isEqualTo(Cast.FIRST_HOSPITAL);

        TestDirectory.holds("duty-hospital", Duty.GREEN_CHANNEL, area);

        await().atMost(Duration.ofSeconds(25))
                .until(() -> "duty-hospital".equals(seen(doctor(), transfer).getString("hospital")));
        assertThat(seen(desk("duty-hospital"), transfer).getString("grant")).isNotBlank();
        assertThat(read(desk(Cast.FIRST_HOSPITAL), transfer).statusCode()).isEqualTo(404);
        assertThat(seen(doctor(), transfer).getList("steps.what")).contains("readdressed");
    }

    @Test
    void visitMoveAndDeathAtTheSameMomentLeaveNothingBehind() {
        var patients = new ArrayList<UUID>();
        var last = new ArrayList<Event<?>>();
        for (var n = 0; n < 30; n++) {
            var one = UUID.randomUUID();
            patients.add(one);
            last.add(TestTopics.send(assessed(one, 4)));
            last.add(TestTopics.send(
                    n % 2 == 0
                            ? living(one, 5, Cast.OTHER_TOWN, RegisterStatus.REGISTERED)
                            : living(one, 5, Cast.TOWN, RegisterStatus.DECEASED)));
        }

        last.forEach(Cast::heard);

        for (var n = 0; n < 30; n++) {
            var open = Cast.count("select count(*) from transfer where closed_at is null and patient = '"
                    + patients.get(n) + "'" + (n % 2 == 0 ? " and area = '" + Cast.OTHER_TOWN + "'" : ""));
            assertThat(open).as("patient %d", n).isEqualTo(n % 2 == 0 ? 1 : 0);
        }
    }

    @Test
    void whoSeesThePersonIsToldWheneverItChanges() {
        var transfer = confirmed(patient);
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "decline", Map.of("reason", "no-bed"));
        decide(doctor(), transfer, "cancellation", Map.of("reason", "treated-elsewhere"))
                .then()
                .statusCode(200);

        assertThat(sights(patient, 4))
                .containsExactly(
                        Cast.FIRST_HOSPITAL + " sees",
                        Cast.FIRST_HOSPITAL + " sees not",
                        Cast.SECOND_HOSPITAL + " sees",
                        Cast.SECOND_HOSPITAL + " sees not");
        assertThat(read(desk(Cast.SECOND_HOSPITAL), transfer).statusCode()).isEqualTo(404);
    }

    @Test
    void afterAStayTheDeskSeesForThirtyDaysAndAfterStandingDownNotAMoment() {
        var other = UUID.randomUUID();
        var transfer = admitted();
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "discharge", Map.of("dischargedAt", now()))
                .then()
                .statusCode(200);
        var notice = opened(assessed(other, 4));
        decide(doctor(), notice, "stand-down", Map.of("reason", "treated-at-home"));

        assertThat(sights(patient, 2)).endsWith(Cast.FIRST_HOSPITAL + " sees for a time");
        assertThat(sights(other, 2)).endsWith(Cast.FIRST_HOSPITAL + " sees not");
        assertThat(read(desk(Cast.FIRST_HOSPITAL), notice).statusCode()).isEqualTo(404);
    }

    @Test
    void everyEventCountsTheStepsOfItsTransfer() {
        admitted();

        told(patient, 4);
        assertThat(transferEvents(patient)).extracting(SecondThingsIT::version).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void aRecordOlderThanTheKeptFactsStaysOpenAndItsEventToldAgainTakesTheirPlace() throws IOException {
        var assessment = assessed(patient, 4);
        var transfer = opened(assessment);
        Cast.update("delete from assessment where patient = '" + patient + "'");
        Cast.update(reconstruction());

        heard(living(patient, 2, Cast.TOWN, RegisterStatus.REGISTERED));
        assertThat(seen(doctor(), transfer).getString("state")).isEqualTo("awaiting-decision");
        heard(assessment);

        assertThat(seen(doctor(), transfer).getList("kinds")).containsExactly("others");
        assertThat(Cast.count("select count(*) from assessment where reconstructed and patient = '" + patient + "'"))
                .isZero();
    }

    private static String reconstruction() throws IOException {
        try (var migration = SecondThingsIT.class.getResourceAsStream("/db/migration/V2__facts.sql")) {
            var sql = new String(migration.readAllBytes(), StandardCharsets.UTF_8);
            var from = sql.substring(sql.indexOf("insert into assessment "));
            return from.substring(0, from.indexOf(';'))
                    .replace(
                            "order by",
                            "where not exists (select from assessment a where a.id = g.assessment) order by");
        }
    }

    @Test
    void aNarrowedAccountSeesNoTransferOfAnotherVillage() {
        heard(living(patient, 2, Cast.TOWN + "205", RegisterStatus.REGISTERED));
        var transfer = opened(assessed(patient, 4));

        assertThat(read(narrowed(CARE_OF_THE_VILLAGE), transfer).statusCode()).isEqualTo(200);
        assertThat(read(narrowed(Cast.TOWN + "206"), transfer).statusCode()).isEqualTo(404);
        decide(narrowed(Cast.TOWN + "206"), transfer, "\"1\"", "confirmation", confirmation())
                .then()
                .statusCode(404);
        var deskOfAVillage = TestTokens.narrowed(Cast.FIRST_HOSPITAL, Cast.TOWN + "206", Role.GREEN_CHANNEL_DESK);
        assertThat(read(deskOfAVillage, transfer).statusCode()).isEqualTo(404);
    }

    private static final String CARE_OF_THE_VILLAGE = Cast.TOWN + "205";

    private static String narrowed(String village) {
        return TestTokens.narrowed(Cast.CARE, village, Role.COMMUNITY_DOCTOR);
    }

    private UUID admitted() {
        var transfer = confirmed(patient);
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "acceptance", NOTHING)
                .then()
                .statusCode(200);
        decide(desk(Cast.FIRST_HOSPITAL), transfer, "admission", Map.of("admittedAt", now()))
                .then()
                .statusCode(200);
        return transfer;
    }

    private RiskLevelAssessed assessedAtHome(int level) {
        var told = assessed(patient, level);
        return Cast.like(told, level, told.kinds(), TODAY, null, true);
    }

    private static List<TransferEvent> transferEvents(UUID patient) {
        return TestTopics.told(Topic.TRANSFERS, patient.toString()).stream()
                .map(Event::data)
                .filter(data -> !(data instanceof TransferEvent.DeskSightChanged))
                .map(TransferEvent.class::cast)
                .toList();
    }

    private static Long version(TransferEvent event) {
        return switch (event) {
            case TransferEvent.TransferRequested told -> told.version();
            case TransferEvent.TransferConfirmed told -> told.version();
            case TransferEvent.TransferStoodDown told -> told.version();
            case TransferEvent.TransferAccepted told -> told.version();
            case TransferEvent.TransferDeclined told -> told.version();
            case TransferEvent.PatientNotArrived told -> told.version();
            case TransferEvent.PatientAdmitted told -> told.version();
            case TransferEvent.PatientDischarged told -> told.version();
            case TransferEvent.TransferCompleted told -> told.version();
            case TransferEvent.TransferCancelled told -> told.version();
            case TransferEvent.DeskSightChanged told -> told.version();
        };
    }

    private static String now() {
        return OffsetDateTime.now(ClockProducer.ZONE).toString();
    }
}
