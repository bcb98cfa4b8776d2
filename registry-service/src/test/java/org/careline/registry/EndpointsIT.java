package org.careline.registry;

import static org.careline.kit.access.Role.CLINIC_SYSTEM;
import static org.careline.kit.access.Role.COMMUNITY_DOCTOR;
import static org.careline.kit.access.Role.GREEN_CHANNEL_DESK;
import static org.careline.kit.access.Role.GRID_CENTRE;
import static org.careline.kit.access.Role.HEALTH_AUTHORITY;
import static org.careline.kit.access.Role.OPERATOR;
import static org.careline.kit.access.Role.POLICE;
import static org.careline.kit.access.Role.PREVENTION_INSTITUTION;
import static org.careline.kit.access.Role.PSYCHIATRIST;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.EndpointMatrix;
import org.careline.registry.domain.TestNumbers;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every endpoint as everybody (design section 6). */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class EndpointsIT {
    private static final String[] CARE = {COMMUNITY_DOCTOR, CLINIC_SYSTEM, PREVENTION_INSTITUTION};
    private static final String[] DOCTORS = {COMMUNITY_DOCTOR, PREVENTION_INSTITUTION};
    private static final String[] CHOOSING = {COMMUNITY_DOCTOR, PREVENTION_INSTITUTION, HEALTH_AUTHORITY};
    private static final String[] TOLD_OF_DUTIES = {
        COMMUNITY_DOCTOR, PSYCHIATRIST, PREVENTION_INSTITUTION, POLICE, GRID_CENTRE, GREEN_CHANNEL_DESK, CLINIC_SYSTEM
    };
    private static final String[] LOOKING_AT_NOTICES = {
        COMMUNITY_DOCTOR, PSYCHIATRIST, PREVENTION_INSTITUTION, POLICE, GRID_CENTRE, GREEN_CHANNEL_DESK
    };
    private static final String[] EVERYBODY = {
        COMMUNITY_DOCTOR,
        PSYCHIATRIST,
        PREVENTION_INSTITUTION,
        POLICE,
        GRID_CENTRE,
        GREEN_CHANNEL_DESK,
        HEALTH_AUTHORITY,
        CLINIC_SYSTEM,
        OPERATOR
    };

    @BeforeAll
    static void directory() {
        Cast.enter();
    }

    @Test
    void everyEndpointIsGuardedAndEveryQueryCut() {
        var number = TestNumbers.unused();
        var patient = Cast.idOf(Cast.register(Cast.doctor(), Cast.form(number, Cast.HULIN)));

        new EndpointMatrix()
                .existing("id", patient.toString())
                .neverShown(number, "试建档", "试监护")
                .allowsOperatorsTheKit("/registry")
                .allows("GET /registry/ops/retelling", OPERATOR)
                .allows("POST /registry/ops/retelling", OPERATOR)
                .allows("POST /registry/ops/retelling/cancellation", OPERATOR)
                .allows("GET /registry/console/operations/retelling", OPERATOR)
                .allows("POST /registry/console/operations/retelling/start", OPERATOR)
                .allows("POST /registry/console/operations/retelling/cancellation", OPERATOR)
                .allows("POST /registry/patients", CARE)
                .allows("GET /registry/patients", CARE)
                .allows("POST /registry/patients/search", CARE)
                .allows("POST /registry/patients/summaries", CARE)
                .allows("GET /registry/patients/{id}", CARE)
                .allows("PUT /registry/patients/{id}", CARE)
                .allows("POST /registry/patients/{id}/residence", CARE)
                .allows("POST /registry/patients/{id}/death", CARE)
                .allows("PUT /registry/patients/{id}/death", CARE)
                .allows("POST /registry/patients/{id}/death/withdrawal", CARE)
                .allows("GET /registry/patients/{id}/looks", CARE)
                .allows("GET /registry/duplicates", PREVENTION_INSTITUTION)
                .allows("POST /registry/disclosures", POLICE, GRID_CENTRE, PREVENTION_INSTITUTION, GREEN_CHANNEL_DESK)
                .allows("GET /registry/organisations", EVERYBODY)
                .allows("GET /registry/organisations/{code}", EVERYBODY)
                .allows("PUT /registry/organisations/{code}", HEALTH_AUTHORITY, OPERATOR)
                .allows("GET /registry/jurisdictions", EVERYBODY)
                .allows("GET /registry/jurisdictions/{duty}/{area}", EVERYBODY)
                .allows("PUT /registry/jurisdictions/{duty}/{area}", HEALTH_AUTHORITY, OPERATOR)
                .allows("POST /registry/duty-proposals", HEALTH_AUTHORITY)
                .allows("GET /registry/duty-proposals", HEALTH_AUTHORITY)
                .allows("GET /registry/duty-proposals/{proposal}", HEALTH_AUTHORITY)
                .allows("POST /registry/duty-proposals/{proposal}/confirmation", HEALTH_AUTHORITY)
                .allows("POST /registry/duty-proposals/{proposal}/withdrawal", HEALTH_AUTHORITY)
                .allows("GET /registry/duty-notices", TOLD_OF_DUTIES)
                .allows("GET /registry/areas", EVERYBODY)
                .allows("GET /registry/console/patients", DOCTORS)
                .allows("POST /registry/console/patients", DOCTORS)
                .allows("GET /registry/console/patients/new", DOCTORS)
                .allows("POST /registry/console/patients/new", DOCTORS)
                .allows("GET /registry/console/patients/{id}", DOCTORS)
                .allows("GET /registry/console/patients/{id}/correction", DOCTORS)
                .allows("POST /registry/console/patients/{id}/correction", DOCTORS)
                .allows("GET /registry/console/patients/{id}/residence", DOCTORS)
                .allows("POST /registry/console/patients/{id}/residence", DOCTORS)
                .allows("GET /registry/console/patients/{id}/death", DOCTORS)
                .allows("POST /registry/console/patients/{id}/death", DOCTORS)
                .allows("GET /registry/console/patients/{id}/death/correction", DOCTORS)
                .allows("POST /registry/console/patients/{id}/death/correction", DOCTORS)
                .allows("GET /registry/console/choices/places", CHOOSING)
                .allows("GET /registry/console/choices/bodies", CHOOSING)
                .allows("GET /registry/console/directory", HEALTH_AUTHORITY)
                .allows("GET /registry/console/directory/below/{area}", HEALTH_AUTHORITY)
                .allows("GET /registry/console/directory/areas/{area}", HEALTH_AUTHORITY)
                .allows("GET /registry/console/directory/areas/{area}/{duty}", HEALTH_AUTHORITY)
                .allows("POST /registry/console/directory/areas/{area}/{duty}", HEALTH_AUTHORITY)
                .allows("GET /registry/console/organisations", HEALTH_AUTHORITY)
                .allows("GET /registry/console/organisations/{code}", HEALTH_AUTHORITY)
                .allows("POST /registry/console/organisations/{code}", HEALTH_AUTHORITY)
                .allows("GET /registry/console/new-organisation", HEALTH_AUTHORITY)
                .allows("POST /registry/console/new-organisation", HEALTH_AUTHORITY)
                .allows("GET /registry/console/gaps", HEALTH_AUTHORITY)
                .allows("GET /registry/console/duty-proposals", HEALTH_AUTHORITY)
                .allows("GET /registry/console/duty-proposals/{proposal}", HEALTH_AUTHORITY)
                .allows("POST /registry/console/duty-proposals/{proposal}/confirmation", HEALTH_AUTHORITY)
                .allows("POST /registry/console/duty-proposals/{proposal}/withdrawal", HEALTH_AUTHORITY)
                .allows("GET /registry/console/duty-handover", HEALTH_AUTHORITY)
                .allows("POST /registry/console/duty-handover", HEALTH_AUTHORITY)
                .allows("GET /registry/console/duty-notices", LOOKING_AT_NOTICES)
                .check();
    }
}
