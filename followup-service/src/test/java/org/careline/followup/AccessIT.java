package org.careline.followup;

import static org.careline.followup.FollowupApi.recorded;
import static org.careline.followup.TestArea.DOCTOR;
import static org.careline.followup.TestForms.danger;
import static org.careline.kit.access.Role.CLINIC_SYSTEM;
import static org.careline.kit.access.Role.COMMUNITY_DOCTOR;
import static org.careline.kit.access.Role.GREEN_CHANNEL_DESK;
import static org.careline.kit.access.Role.GRID_CENTRE;
import static org.careline.kit.access.Role.OPERATOR;
import static org.careline.kit.access.Role.POLICE;
import static org.careline.kit.access.Role.PREVENTION_INSTITUTION;
import static org.careline.kit.access.Role.PSYCHIATRIST;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.EndpointMatrix;
import org.careline.kit.testing.OpenApiFile;
import org.junit.jupiter.api.Test;

/** Every endpoint guarded, every query cut, and the API as it is written down. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class AccessIT {

    @Test
    void everyEndpointIsGuardedAndEveryQueryCut() {
        TestArea.layDown();
        var patient = TestArea.patient();
        var visit = recorded(DOCTOR, danger(patient)).jsonPath();

        new EndpointMatrix()
                .existing("patient", patient.toString())
                .existing("visit", visit.getString("id"))
                .neverShown(visit.getString("assessment"))
                .allows("POST /followup/proposals", COMMUNITY_DOCTOR, CLINIC_SYSTEM, PREVENTION_INSTITUTION)
                .allows("POST /followup/visits", COMMUNITY_DOCTOR, CLINIC_SYSTEM)
                .allows("GET /followup/visits/{visit}", COMMUNITY_DOCTOR, CLINIC_SYSTEM, PREVENTION_INSTITUTION)
                .allows(
                        "POST /followup/visits/{visit}/correction",
                        COMMUNITY_DOCTOR,
                        CLINIC_SYSTEM,
                        PREVENTION_INSTITUTION)
                .allows(
                        "POST /followup/visits/{visit}/withdrawal",
                        COMMUNITY_DOCTOR,
                        CLINIC_SYSTEM,
                        PREVENTION_INSTITUTION)
                .allows(
                        "GET /followup/patients/{patient}/visits",
                        COMMUNITY_DOCTOR,
                        CLINIC_SYSTEM,
                        PREVENTION_INSTITUTION)
                .allows("GET /followup/worklist", COMMUNITY_DOCTOR, CLINIC_SYSTEM, PREVENTION_INSTITUTION)
                .allows("GET /followup/reviews", PREVENTION_INSTITUTION)
                .allows("GET /followup/alarms", OPERATOR)
                .allows("GET /followup/console/alarms", OPERATOR)
                .allows("POST /followup/disclosures", POLICE, GRID_CENTRE, PREVENTION_INSTITUTION, GREEN_CHANNEL_DESK)
                .allows("GET /followup/console/today", COMMUNITY_DOCTOR, PSYCHIATRIST)
                .allows("GET /followup/console/today/{block}", COMMUNITY_DOCTOR, PSYCHIATRIST)
                .allows(
                        "GET /followup/console/patients/{patient}",
                        COMMUNITY_DOCTOR,
                        PSYCHIATRIST,
                        PREVENTION_INSTITUTION)
                .allows("GET /followup/console/patients/{patient}/visits/new", COMMUNITY_DOCTOR)
                .allows("POST /followup/console/patients/{patient}/visits/new", COMMUNITY_DOCTOR)
                .allows("POST /followup/console/visits/suggestion", COMMUNITY_DOCTOR, PREVENTION_INSTITUTION)
                .allows("GET /followup/console/visits/{visit}", COMMUNITY_DOCTOR, PREVENTION_INSTITUTION)
                .allows("GET /followup/console/visits/{visit}/told", COMMUNITY_DOCTOR, PREVENTION_INSTITUTION)
                .allows("GET /followup/console/visits/{visit}/form", COMMUNITY_DOCTOR, PREVENTION_INSTITUTION)
                .allows("GET /followup/console/visits/{visit}/correction", COMMUNITY_DOCTOR, PREVENTION_INSTITUTION)
                .allows("POST /followup/console/visits/{visit}/correction", COMMUNITY_DOCTOR, PREVENTION_INSTITUTION)
                .allows("GET /followup/console/visits/{visit}/withdrawal", COMMUNITY_DOCTOR, PREVENTION_INSTITUTION)
                .allows("POST /followup/console/visits/{visit}/withdrawal", COMMUNITY_DOCTOR, PREVENTION_INSTITUTION)
                .allows("GET /followup/console/reviews", PREVENTION_INSTITUTION)
                .allowsOperatorsTheKit("/followup")
                .check();
    }

    @Test
    void theApiIsTheOneWrittenDown() {
        OpenApiFile.check();
    }
}
