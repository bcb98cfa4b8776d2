package org.careline.referral;

import static org.careline.referral.Cast.confirmed;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.EndpointMatrix;
import org.careline.kit.testing.OpenApiFile;
import org.junit.jupiter.api.Test;

/** Every endpoint is guarded, and the API is the one that was agreed. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class EndpointsIT {
    private static final String ONE = "/referral/transfers/{id}";
    private static final String PAGE = "/referral/console/transfers/{id}";
    private static final String[] READERS = {
        Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION, Role.PSYCHIATRIST, Role.GREEN_CHANNEL_DESK
    };
    private static final String[] DECIDERS = {Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION, Role.PSYCHIATRIST};
    private static final String[] HOSPITAL = {Role.GREEN_CHANNEL_DESK, Role.PSYCHIATRIST};

    @Test
    void everyEndpointIsGuardedAndEveryQueryCut() {
        Cast.takePlaces();
        var patient = UUID.randomUUID();
        var transfer = confirmed(patient);

        new EndpointMatrix()
                .allowsOperatorsTheKit("/referral")
                .allows("GET /referral/transfers", READERS)
                .allows("GET " + ONE, READERS)
                .allows("POST " + ONE + "/confirmation", DECIDERS)
                .allows("POST " + ONE + "/stand-down", DECIDERS)
                .allows("POST " + ONE + "/stand-down-review", Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION)
                .allows("POST " + ONE + "/completion", Role.COMMUNITY_DOCTOR)
                .allows("POST " + ONE + "/cancellation", Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION)
                .allows("POST " + ONE + "/acceptance", HOSPITAL)
                .allows("POST " + ONE + "/decline", HOSPITAL)
                .allows("POST " + ONE + "/non-arrival", HOSPITAL)
                .allows("POST " + ONE + "/admission", HOSPITAL)
                .allows("POST " + ONE + "/discharge", HOSPITAL)
                .allows("GET /referral/console/board", READERS)
                .allows("GET /referral/console/board/cards", READERS)
                .allows("GET " + PAGE, READERS)
                .allows("POST " + PAGE + "/identity", Role.GREEN_CHANNEL_DESK)
                .allows("POST " + PAGE + "/confirmation", DECIDERS)
                .allows("POST " + PAGE + "/stand-down", DECIDERS)
                .allows("POST " + PAGE + "/stand-down-review", Role.PSYCHIATRIST, Role.PREVENTION_INSTITUTION)
                .allows("POST " + PAGE + "/completion", Role.COMMUNITY_DOCTOR)
                .allows("POST " + PAGE + "/cancellation", Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION)
                .allows("POST " + PAGE + "/acceptance", HOSPITAL)
                .allows("POST " + PAGE + "/decline", HOSPITAL)
                .allows("POST " + PAGE + "/non-arrival", HOSPITAL)
                .allows("POST " + PAGE + "/admission", HOSPITAL)
                .allows("POST " + PAGE + "/discharge", HOSPITAL)
                .existing("id", transfer.toString())
                .neverShown(patient.toString())
                .check();
    }

    @Test
    void theApiIsTheOneInTheRepository() {
        OpenApiFile.check();
    }
}
