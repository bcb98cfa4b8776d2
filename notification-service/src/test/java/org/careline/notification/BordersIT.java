package org.careline.notification;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.events.AlertEvent.AlertRaised;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.testing.Borders;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.testing.TestDirectory;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.Test;

/** Nobody of another county opens, signs, takes over or reads an alert: API and page. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class BordersIT {
    private static final String ALERT = " /notification/alerts/{id}/";
    private static final String PAGE = "POST /notification/console/alerts/{id}/";

    @Test
    void nobodyOfAnotherCountyTouchesAnAlert() {
        var course = new Course(Township.settled());
        course.assessed(4);
        var alert = course.raised(3).stream()
                .filter(one -> one.duty() == Duty.POLICE)
                .map(AlertRaised::alert)
                .findFirst()
                .orElseThrow();
        var now = OffsetDateTime.now(ClockProducer.ZONE).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        var signature = Map.of("officer", "试签收", "post", "值班员", "done", "已到场");

        new Borders(otherCounty())
                .existing("id", alert)
                .existing("alert", alert)
                .existing("call", UUID.randomUUID())
                .of(course.patient().toString())
                .writes("POST" + ALERT + "opening", Map.of())
                .writes("POST" + ALERT + "signature", signature)
                .writes("DELETE" + ALERT + "signature", Map.of())
                .writes("POST" + ALERT + "takeover", Map.of())
                .writes(
                        "POST" + ALERT + "phone-calls",
                        Map.of("told", "试接听", "post", "值班员", "number", "0467-5550002", "toldAt", now))
                .writes("DELETE" + ALERT + "phone-calls/{call}", Map.of())
                .asks("POST /notification/proofs", Map.of("alerts", List.of(alert)))
                .writes(PAGE + "opening", Map.of())
                .writes(PAGE + "identity", Map.of())
                .writes(PAGE + "signature", signature)
                .writes(PAGE + "signature/taking-back", Map.of())
                .writes(PAGE + "takeover", Map.of())
                .writes(
                        "POST /notification/console/alerts/{alert}/phone-call",
                        Map.of(
                                "told",
                                "试接听",
                                "post",
                                "值班员",
                                "number",
                                "0467-5550002",
                                "toldAt",
                                now.substring(0, 16),
                                "key",
                                UUID.randomUUID()))
                .leaves(
                        "the row is that of the caller's organisation: no field names another",
                        "PUT /notification/endpoint",
                        "DELETE /notification/endpoint",
                        "POST /notification/endpoint/test",
                        "POST /notification/console/endpoint",
                        "POST /notification/console/endpoint/secret",
                        "POST /notification/console/endpoint/test",
                        "POST /notification/console/endpoint/removal")
                .leaves(
                        "the operator's, who sees no patient",
                        "POST /notification/console/deliveries/retry",
                        "POST /notification/console/deliveries/route")
                .check();
    }

    private static String[] otherCounty() {
        var organisations = Map.of(
                "border-care", OrganisationKind.PRIMARY_CARE,
                "border-police", OrganisationKind.POLICE_STATION,
                "border-grid", OrganisationKind.GRID_CENTRE,
                "border-prevention", OrganisationKind.PREVENTION_INSTITUTION);
        organisations.forEach(
                (code, kind) -> TestDirectory.organisation(code, kind, null, "230382100", "0467-5550001"));
        TestDirectory.holds("border-care", Duty.CARE, "230382100");
        TestDirectory.holds("border-police", Duty.POLICE, "230382100");
        TestDirectory.holds("border-grid", Duty.GRID, "230382100");
        TestDirectory.holds("border-prevention", Duty.PREVENTION, "230382");
        return organisations.keySet().toArray(String[]::new);
    }
}
