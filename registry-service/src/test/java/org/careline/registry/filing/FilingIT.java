package org.careline.registry.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.careline.events.Disorder;
import org.careline.events.ManagementStatus;
import org.careline.events.PatientEvent.PatientRegistered;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.RegisterStatus;
import org.careline.events.Topic;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.careline.kit.time.ClockProducer;
import org.careline.registry.Cast;
import org.careline.registry.domain.TestNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Filing 建档 through the API, on real servers. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class FilingIT {

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @Test
    void aCompleteFormMakesARegisteredFile() {
        var form = Cast.form();

        var answer = Cast.register(Cast.doctor(), form);

        var id = Cast.idOf(answer);
        answer.then()
                .header("Location", containsString("/registry/patients/" + id))
                .header("ETag", "\"1\"")
                .body("status", equalTo("registered"))
                .body("management", equalTo("managed"))
                .body("managementBasis", equalTo("consent"))
                .body("careOrganisation", equalTo("CARE-HL"))
                .body("documentNumber", equalTo(form.get("documentNumber")))
                .body("documentType", equalTo("01"))
                .body("sex", equalTo("1"))
                .body("guardian.phone", equalTo("0467-5550002"))
                .body("guardian.standing", equalTo("able"))
                .body("diagnosis.disorder", equalTo("schizophrenia"))
                .body("temporaryNumber", nullValue())
                .body("gaps.size()", equalTo(0));
        Cast.doctor()
                .get("/patients/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body(equalTo(answer.asString()));
    }

    @Test
    void registeringIsToldWithoutNamingAnybody() {
        var id = Cast.patient();

        var told = TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 1);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().data())
                .isEqualTo(new PatientRegistered(
                        new PatientState(
                                id,
                                1,
                                Cast.HULIN_VILLAGE,
                                "CARE-HL",
                                RegisterStatus.REGISTERED,
                                ManagementStatus.MANAGED,
                                Disorder.SCHIZOPHRENIA,
                                "HOSPITAL",
                                false,
                                null,
                                null,
                                LocalDate.of(2020, 6, 1)),
                        LocalDate.now(ClockProducer.ZONE)));
    }

    @Test
    void somebodyUnidentifiedIsRegisteredAtOnceUnderATemporaryNumber() {
        var form = Map.<String, Object>of(
                "name", "无名氏",
                "sex", "0",
                "birthDate", "1990-01-01",
                "documentType", "99",
                "reportType", "1",
                "consent", "not-asked");

        var answer = Cast.register(Cast.doctor(), new java.util.HashMap<>(form));

        answer.then()
                .statusCode(201)
                .body("status", equalTo("pending"))
                .body("temporaryNumber", startsWith("T"))
                .body("management", equalTo("managed"))
                .body("managementBasis", equalTo("statutory-duty"))
                .body("careOrganisation", equalTo("CARE-HL"))
                .body("gaps", contains("no-document", "residence-unknown"));
        var id = Cast.idOf(answer);
        Cast.doctor().get("/patients/" + id).then().statusCode(200);
        Cast.doctorElsewhere().get("/patients/" + id).then().statusCode(404);
        Cast.prevention().get("/patients/" + id).then().statusCode(404);
    }

    @Test
    void aPendingFileIsCompletedLaterAndToldAsAMoveFromNowhere() {
        var form = Cast.with(Cast.with(Cast.form(), "documentType", "99"), "documentNumber", null);
        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(form, "residence", null)));

        Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(Cast.form())
                .put("/patients/" + id)
                .then()
                .statusCode(200)
                .header("ETag", Cast.BY_THE_CLOCK)
                .body("status", equalTo("registered"))
                .body("gaps.size()", equalTo(0));

        var told = TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 2);
        assertThat(told.getLast().type().wireName()).isEqualTo("org.careline.residence-changed.v1");
    }

    @Test
    void sexAndBirthDateAgainstTheCardAreRegisteredAndShown() {
        var form = Cast.with(Cast.with(Cast.form(), "sex", "2"), "birthDate", "1980-02-02");

        Cast.register(Cast.doctor(), form)
                .then()
                .statusCode(201)
                .body("sex", equalTo("2"))
                .body("qualityIssues", contains("sex-differs-from-document", "birth-date-differs-from-document"));
    }

    @Test
    void aLowerCaseXIsKeptAsTheCardHasIt() {
        var number = numberWithX();

        Cast.register(Cast.doctor(), Cast.form(number.replace('X', 'x'), Cast.HULIN))
                .then()
                .statusCode(201)
                .body("documentNumber", equalTo(number));
    }

    @Test
    void aMinorWithAGuardianIsRegisteredAndToldAsAMinor() {
        var born = LocalDate.now(ClockProducer.ZONE).minusYears(10);
        var form = Cast.form(TestNumbers.citizen("990001", born, 11), Cast.HULIN);

        var id = Cast.idOf(Cast.register(Cast.doctor(), Cast.with(form, "birthDate", born.toString())));

        var told = TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 1);
        assertThat(((PatientRegistered) told.getFirst().data()).state().minor()).isTrue();
    }

    @Test
    void theSameKeyAndBodyIsOnePatient() {
        var key = UUID.randomUUID().toString();
        var form = Cast.form();

        var first = Cast.doctor().header("Idempotency-Key", key).body(form).post("/patients");
        var second = Cast.doctor().header("Idempotency-Key", key).body(form).post("/patients");

        assertThat(Cast.idOf(second)).isEqualTo(Cast.idOf(first));
        assertThat(TestTopics.awaitTold(Topic.PATIENTS, Cast.idOf(first).toString(), 1))
                .hasSize(1);
    }

    @Test
    void aCorrectionCountsTheVersionUpAndIsTold() {
        var form = Cast.form();
        var id = Cast.idOf(Cast.register(Cast.doctor(), form));

        Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(Cast.with(form, "name", "试订正"))
                .put("/patients/" + id)
                .then()
                .statusCode(200)
                .header("ETag", Cast.BY_THE_CLOCK)
                .body("name", equalTo("试订正"));

        var told = TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 2);
        assertThat(told.getLast().type().wireName()).isEqualTo("org.careline.patient-updated.v1");
    }

    @Test
    void aCorrectionThatChangesNothingIsNoVersion() {
        var form = Cast.form();
        var id = Cast.idOf(Cast.register(Cast.doctor(), form));

        Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(form)
                .put("/patients/" + id)
                .then()
                .statusCode(200)
                .header("ETag", "\"1\"");
    }

    @Test
    void consentRefusedIsRegisteredAndNotManaged() {
        var form = Cast.form();
        var id = Cast.idOf(Cast.register(Cast.doctor(), form));

        Cast.doctor()
                .header("If-Match", "\"1\"")
                .body(Cast.with(form, "consent", "refused"))
                .put("/patients/" + id)
                .then()
                .statusCode(200)
                .body("management", equalTo("refused"));

        var told = TestTopics.awaitTold(Topic.PATIENTS, id.toString(), 2);
        assertThat(told.getLast().type().wireName()).isEqualTo("org.careline.management-status-changed.v1");
    }

    @Test
    void aForeignPatientIsNotThere() {
        var id = Cast.patient();

        Cast.doctorElsewhere().get("/patients/" + id).then().statusCode(404);
        Cast.doctorElsewhere()
                .header("If-Match", "\"1\"")
                .body(Cast.form(TestNumbers.unused(), Cast.LINSHAN))
                .put("/patients/" + id)
                .then()
                .statusCode(404);
        Cast.prevention().get("/patients/" + id).then().statusCode(200);
    }

    private static String numberWithX() {
        for (var sequence = 100; sequence < 400; sequence++) {
            var number = TestNumbers.citizen("990002", Cast.BORN, sequence);
            if (number.endsWith("X")) {
                return number;
            }
        }
        throw new AssertionError("one in eleven ends in X");
    }
}
