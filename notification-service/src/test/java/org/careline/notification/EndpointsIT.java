package org.careline.notification;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.Duty;
import org.careline.kit.access.Role;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.EndpointMatrix;
import org.careline.kit.testing.OpenApiFile;
import org.junit.jupiter.api.Test;

/** Every endpoint is guarded, and the API is the one that was agreed. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class EndpointsIT {
    private static final String[] TOLD = {Role.POLICE, Role.GRID_CENTRE, Role.PREVENTION_INSTITUTION};
    private static final String[] CARING = {Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION};

    @Test
    void everyEndpointIsGuardedAndEveryQueryCut() {
        var township = Township.settled();
        var course = new Course(township);
        course.assessed(4);
        var alert = course.raised(3).stream()
                .filter(one -> one.duty() == Duty.POLICE)
                .map(AlertRaised::alert)
                .findFirst()
                .orElseThrow();

        new EndpointMatrix()
                .allowsOperatorsTheKit("/notification")
                .allows("GET /notification/inbox", TOLD)
                .allows("POST /notification/alerts/{id}/opening", TOLD)
                .allows("POST /notification/alerts/{id}/signature", TOLD)
                .allows("DELETE /notification/alerts/{id}/signature", TOLD)
                .allows("POST /notification/alerts/{id}/takeover", TOLD)
                .allows(
                        "POST /notification/alerts/{id}/phone-calls",
                        Role.COMMUNITY_DOCTOR,
                        Role.CLINIC_SYSTEM,
                        Role.PREVENTION_INSTITUTION)
                .allows("POST /notification/proofs", Role.COMMUNITY_DOCTOR, Role.PREVENTION_INSTITUTION)
                .allows(
                        "DELETE /notification/alerts/{id}/phone-calls/{call}",
                        Role.COMMUNITY_DOCTOR,
                        Role.CLINIC_SYSTEM,
                        Role.PREVENTION_INSTITUTION)
                .allows("GET /notification/alerts/overdue", CARING)
                .allows("GET /notification/episodes", CARING)
                .allows("GET /notification/alarms", Role.OPERATOR, Role.PREVENTION_INSTITUTION)
                .allows("GET /notification/endpoint", TOLD)
                .allows("PUT /notification/endpoint", TOLD)
                .allows("DELETE /notification/endpoint", TOLD)
                .allows("POST /notification/endpoint/test", TOLD)
                .allows("GET /notification/console/inbox", TOLD)
                .allows("GET /notification/console/inbox/list", TOLD)
                .allows("GET /notification/console/inbox/handled", TOLD)
                .allows("GET /notification/console/inbox/stream", TOLD)
                .allows("GET /notification/console/episodes", TOLD)
                .allows("GET /notification/console/alerts/{id}", TOLD)
                .allows("POST /notification/console/alerts/{id}/opening", TOLD)
                .allows("POST /notification/console/alerts/{id}/identity", TOLD)
                .allows("POST /notification/console/alerts/{id}/signature", TOLD)
                .allows("POST /notification/console/alerts/{id}/signature/taking-back", TOLD)
                .allows("POST /notification/console/alerts/{id}/takeover", TOLD)
                .allows("GET /notification/console/alerts/{alert}/phone-call", CARING)
                .allows("POST /notification/console/alerts/{alert}/phone-call", CARING)
                .allows("GET /notification/console/endpoint", TOLD)
                .allows("POST /notification/console/endpoint", TOLD)
                .allows("POST /notification/console/endpoint/secret", TOLD)
                .allows("POST /notification/console/endpoint/test", TOLD)
                .allows("POST /notification/console/endpoint/removal", TOLD)
                .allows("GET /notification/console/board", Role.PREVENTION_INSTITUTION)
                .allows("GET /notification/console/board/parts", Role.PREVENTION_INSTITUTION)
                .allows("GET /notification/console/board/stream", Role.PREVENTION_INSTITUTION)
                .allows("GET /notification/console/deliveries", Role.OPERATOR)
                .allows("POST /notification/console/deliveries/retry", Role.OPERATOR)
                .allows("POST /notification/console/deliveries/route", Role.OPERATOR)
                .existing("id", alert.toString())
                .existing("alert", alert.toString())
                .neverShown(course.patient().toString())
                .check();
    }

    @Test
    void theApiIsTheOneInTheRepository() {
        OpenApiFile.check();
    }
}
