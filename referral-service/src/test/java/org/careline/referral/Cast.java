package org.careline.referral;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DangerKind;
import org.careline.events.Duty;
import org.careline.events.Event;
import org.careline.events.EventData;
import org.careline.events.ManagementStatus;
import org.careline.events.OrganisationKind;
import org.careline.events.Origin;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.events.RegisterStatus;
import org.careline.events.Topic;
import org.careline.events.TransferEvent.DeskSightChanged;
import org.careline.events.WithdrawalReason;
import org.careline.kit.access.Role;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.testing.TestTokens;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;

/** Two areas with their bodies, and what is heard and asked of them. */
public final class Cast {
    public static final String TOWN = "230381100";
    public static final String OTHER_TOWN = "410102001";
    public static final String CARE = "town-care";
    public static final String PREVENTION = "county-prevention";
    public static final String CITY = "city-prevention";
    public static final String FIRST_HOSPITAL = "first-hospital";
    public static final String SECOND_HOSPITAL = "second-hospital";
    public static final String OTHER_CARE = "other-care";
    public static final String OTHER_HOSPITAL = "other-hospital";

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 1);

    private Cast() {}

    public static void takePlaces() {
        organisation(CARE, OrganisationKind.PRIMARY_CARE, null);
        organisation(PREVENTION, OrganisationKind.PREVENTION_INSTITUTION, CITY);
        organisation(CITY, OrganisationKind.PREVENTION_INSTITUTION, null);
        organisation(OTHER_CARE, OrganisationKind.PRIMARY_CARE, null);
        for (var hospital : List.of(FIRST_HOSPITAL, SECOND_HOSPITAL, OTHER_HOSPITAL)) {
            organisation(hospital, OrganisationKind.HOSPITAL, null);
        }
        TestDirectory.holds(CARE, Duty.CARE, TOWN);
        TestDirectory.holds(PREVENTION, Duty.PREVENTION, "230381");
        TestDirectory.holds(FIRST_HOSPITAL, Duty.GREEN_CHANNEL, "230381");
        TestDirectory.holds(SECOND_HOSPITAL, Duty.GREEN_CHANNEL, "230381", 2, BEGIN, null);
        TestDirectory.holds(OTHER_CARE, Duty.CARE, OTHER_TOWN);
        TestDirectory.holds(OTHER_HOSPITAL, Duty.GREEN_CHANNEL, "410102");
    }

    private static void organisation(String code, OrganisationKind kind, String parent) {
        TestDirectory.organisation(code, kind, parent, "230381", "0467-0000000");
    }

    public static RiskLevelAssessed assessed(UUID patient, int level) {
        return assessed(patient, level, null, false, Origin.ENTERED, OffsetDateTime.now(ClockProducer.ZONE));
    }

    public static RiskLevelAssessed assessed(
            UUID patient, int level, UUID replaces, boolean inHospital, Origin origin, OffsetDateTime at) {
        return new RiskLevelAssessed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                replaces,
                patient,
                level,
                Set.of(DangerKind.OTHERS),
                at.toLocalDate(),
                null,
                true,
                TOWN,
                1,
                null,
                inHospital,
                origin,
                CARE,
                at,
                null,
                null);
    }

    /** As it came, with some of it otherwise. */
    public static RiskLevelAssessed like(
            RiskLevelAssessed told, int level, Set<DangerKind> kinds, LocalDate day, String placeNow, Boolean weapon) {
        return new RiskLevelAssessed(
                UUID.randomUUID(),
                UUID.randomUUID(),
                null,
                told.patient(),
                level,
                kinds,
                day,
                null,
                true,
                told.residenceArea(),
                told.patientVersion(),
                placeNow,
                false,
                told.origin(),
                told.assessingOrganisation(),
                told.assessedAt(),
                weapon,
                true);
    }

    /** Seen on an earlier day, and typed now. */
    public static RiskLevelAssessed seenOn(UUID patient, int level, LocalDate day) {
        return like(assessed(patient, level), level, Set.of(DangerKind.OTHERS), day, null, null);
    }

    public static RiskLevelAssessed of(UUID patient, int level, DangerKind kind) {
        var told = assessed(patient, level);
        return like(told, level, Set.of(kind), told.visitedOn(), null, null);
    }

    public static RiskLevelAssessed correcting(RiskLevelAssessed wrong, int level) {
        return assessed(
                wrong.patient(),
                level,
                wrong.assessment(),
                false,
                Origin.ENTERED,
                OffsetDateTime.now(ClockProducer.ZONE));
    }

    public static AssessmentWithdrawn withdrawn(RiskLevelAssessed wrong) {
        return new AssessmentWithdrawn(
                wrong.assessment(),
                wrong.visit(),
                wrong.patient(),
                WithdrawalReason.WRONG_LEVEL,
                CARE,
                OffsetDateTime.now(ClockProducer.ZONE));
    }

    public static PatientUpdated living(UUID patient, long version, String area, RegisterStatus status) {
        return new PatientUpdated(new PatientState(
                patient, version, area, CARE, status, ManagementStatus.MANAGED, null, null, false, null, null, null));
    }

    public static PatientUpdated died(UUID patient, long version, LocalDate day) {
        return new PatientUpdated(new PatientState(
                patient,
                version,
                TOWN,
                CARE,
                RegisterStatus.DECEASED,
                ManagementStatus.MANAGED,
                null,
                null,
                false,
                null,
                day,
                null));
    }

    /** The transfer's id, once the record of the assessment is open. */
    public static UUID opened(RiskLevelAssessed assessment) {
        TestTopics.send(assessment);
        await().atMost(Duration.ofSeconds(20)).until(() -> transfers(assessment.patient()) == 1);
        return transferOf(assessment.patient());
    }

    /** Returns when everything told before it on this patient's partition has been heard. */
    public static void heard(EventData last) {
        heard(TestTopics.send(last));
    }

    public static void heard(Event<?> last) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> count("select count(*) from inbox where event_id = '" + last.id() + "'") > 0);
    }

    public static long transfers(UUID patient) {
        return count("select count(*) from transfer where patient = '" + patient + "'");
    }

    public static UUID transferOf(UUID patient) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from transfer where patient = '" + patient
                        + "' order by requested_at desc limit 1")) {
            assertThat(rows.next()).isTrue();
            return rows.getObject(1, UUID.class);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of every transfer of the area and what is below it. */
    public static List<String> idsIn(String area) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from transfer where area like '" + area + "%'")) {
            var ids = new ArrayList<String>();
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
            return ids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static long count(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public static void update(String sql) {
        try (var connection = TestDatabase.connect();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was told of the transfer; who sees the person is told besides, on the same topic. */
    public static List<String> told(UUID patient, int count) {
        var told = new ArrayList<String>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            told.clear();
            TestTopics.told(Topic.TRANSFERS, patient.toString()).stream()
                    .filter(event -> !(event.data() instanceof DeskSightChanged))
                    .map(event ->
                            event.type().wireName().replace("org.careline.", "").replace(".v1", ""))
                    .forEach(told::add);
            return told.size() >= count;
        });
        return told;
    }

    /** Who sees the person of the transfer, as it was told: the hospital, and until when if it ends. */
    public static List<String> sights(UUID patient, int count) {
        var told = new ArrayList<String>();
        await().atMost(Duration.ofSeconds(20)).until(() -> {
            told.clear();
            TestTopics.told(Topic.TRANSFERS, patient.toString()).stream()
                    .map(Event::data)
                    .filter(DeskSightChanged.class::isInstance)
                    .map(DeskSightChanged.class::cast)
                    .map(sight -> sight.hospital()
                            + (sight.sees() ? " sees" : " sees not")
                            + (sight.until() == null ? "" : " for a time"))
                    .forEach(told::add);
            return told.size() >= count;
        });
        return told;
    }

    public static String doctor() {
        return TestTokens.of(CARE, Role.COMMUNITY_DOCTOR);
    }

    public static String desk(String hospital) {
        return TestTokens.of(hospital, Role.GREEN_CHANNEL_DESK);
    }

    public static Response read(String token, UUID transfer) {
        return given().auth().oauth2(token).get("/transfers/" + transfer);
    }

    public static JsonPath seen(String token, UUID transfer) {
        return read(token, transfer).then().statusCode(200).extract().jsonPath();
    }

    /** Decides on what was just read. */
    public static Response decide(String token, UUID transfer, String decision, Map<String, Object> form) {
        return decide(token, transfer, read(token, transfer).header("ETag"), decision, form);
    }

    public static Response decide(String token, UUID transfer, String etag, String decision, Map<String, Object> form) {
        var request = given().auth().oauth2(token).contentType(ContentType.JSON).body(form);
        if (etag != null) {
            request.header("If-Match", etag);
        }
        return request.post("/transfers/" + transfer + "/" + decision);
    }

    public static Map<String, Object> confirmation() {
        return Map.of(
                "kinds", List.of("others"),
                "legalGround", "danger-to-others",
                "guardianWord", "agrees",
                "escort", "police",
                "physicalState", "外伤已包扎");
    }

    public static UUID confirmed(UUID patient) {
        var transfer = opened(assessed(patient, 4));
        decide(doctor(), transfer, "confirmation", confirmation()).then().statusCode(200);
        return transfer;
    }
}
