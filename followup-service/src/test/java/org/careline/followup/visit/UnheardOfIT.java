package org.careline.followup.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.careline.followup.FollowupApi.record;
import static org.careline.followup.TestArea.CLINIC_SYSTEM;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestArea.DOCTOR_ELSEWHERE;
import static org.careline.followup.TestArea.HERE;
import static org.careline.followup.TestForms.danger;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.awaitility.Awaitility;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.events.Topic;
import org.careline.followup.FollowupApi;
import org.careline.followup.TestArea;
import org.careline.followup.TestPatients;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestTopics;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Kafka is away since before the patient was registered: the register is asked, and answers of the caller's own alone. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
@TestProfile(UnheardOfIT.NextToARegister.class)
class UnheardOfIT {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> FILES = new ConcurrentHashMap<>();
    private static final HttpServer REGISTER = register();
    private static final String CLINICIAN = "%E5%BC%A0%E5%8C%BB%E7%94%9F";
    private static volatile boolean away;

    private final UUID patient = UUID.randomUUID();

    /** Where the stand-in for the register is. */
    public static class NextToARegister implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("careline.peer.registry", "http://localhost:18098/registry");
        }
    }

    private static HttpServer register() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 18098), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeAll
    static void open() {
        TestArea.layDown();
        REGISTER.createContext("/registry/patients/states", exchange -> {
            var asked = JSON.readTree(exchange.getRequestBody())
                    .path("patients")
                    .path(0)
                    .asText();
            var headers = exchange.getRequestHeaders();
            var token = headers.getFirst("Authorization");
            var mayCare = ("Bearer " + DOCTOR).equals(token)
                    || ("Bearer " + CLINIC_SYSTEM).equals(token)
                            && CLINICIAN.equals(headers.getFirst("Acting-Clinician"));
            var body = ("[" + (mayCare ? FILES.getOrDefault(asked, "") : "") + "]").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(away ? 503 : 200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        REGISTER.start();
    }

    @AfterAll
    static void close() {
        REGISTER.stop(0);
    }

    @BeforeEach
    void file() {
        away = false;
        FILES.put(patient.toString(), """
                {"patient": "%s", "version": 3, "residenceArea": "%s", "careOrganisation": "clinic-here",
                 "status": "registered", "management": "managed", "disorder": "schizophrenia", "minor": false}
                """.formatted(patient, HERE));
    }

    @Test
    void whoIsRegisteredAndNotHeardOfIsAssessedAndTold() {
        record(DOCTOR, danger(patient)).statusCode(201).body("level", equalTo(4));

        var told = (RiskLevelAssessed) TestTopics.awaitTold(Topic.ASSESSMENTS, patient.toString(), 1)
                .getFirst()
                .data();
        assertThat(told.patientVersion()).isEqualTo(3);
        assertThat(told.residenceArea()).isEqualTo(HERE);
    }

    @Test
    void somebodyElsesPatientIsNotThereNorIsOneNobodyKnows() {
        record(DOCTOR_ELSEWHERE, danger(patient)).statusCode(404);
        record(DOCTOR, danger(UUID.randomUUID())).statusCode(404);

        assertThat(TestArea.ask("select count(*) from caseload where patient = ?", patient))
                .isEqualTo("0");
    }

    @Test
    void aClinicsSystemNamesTheClinicianToTheRegisterToo() {
        FollowupApi.given(CLINIC_SYSTEM)
                .header("Acting-Clinician", CLINICIAN)
                .header("Idempotency-Key", patient.toString())
                .body(danger(patient))
                .post("/visits")
                .then()
                .statusCode(201);
    }

    @Test
    void whereTheRegisterIsAwayNobodyIsThere() {
        away = true;

        record(DOCTOR, danger(patient)).statusCode(404);
    }

    @Test
    void anEventOfAnEarlierVersionChangesNothingBack() {
        record(DOCTOR, danger(patient)).statusCode(201);

        TestTopics.send(new PatientUpdated(TestPatients.state(patient, 2, TestArea.ELSEWHERE)));
        TestTopics.send(new PatientUpdated(TestPatients.state(patient, 4, TestArea.HERE)));

        Awaitility.await()
                .until(() -> TestArea.ask("select version from caseload where patient = ?", patient)
                        .equals("4"));
        FollowupApi.get(DOCTOR, "/patients/" + patient + "/visits").statusCode(200);
    }
}
