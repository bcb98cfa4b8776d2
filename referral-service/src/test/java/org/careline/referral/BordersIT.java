package org.careline.referral;

import static org.careline.referral.Cast.confirmation;
import static org.careline.referral.Cast.confirmed;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.UUID;
import org.careline.kit.testing.Borders;
import org.careline.kit.testing.CarelineServers;
import org.careline.kit.time.ClockProducer;
import org.junit.jupiter.api.Test;

/** Nobody of another county decides, receives, ends or reads a referral: API and page. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class BordersIT {
    private static final String ONE = "POST /referral/transfers/{id}/";
    private static final String PAGE = "POST /referral/console/transfers/{id}/";

    @Test
    void nobodyOfAnotherCountyMovesAReferral() {
        Cast.takePlaces();
        var patient = UUID.randomUUID();
        var transfer = confirmed(patient);
        var now = OffsetDateTime.now(ClockProducer.ZONE).withNano(0).format(DateTimeFormatter.ISO_OFFSET_DATE_TIME);
        var minute = now.substring(0, 16);

        new Borders(Cast.OTHER_CARE, Cast.OTHER_HOSPITAL, "unheard-of")
                .existing("id", transfer)
                .of(patient.toString())
                .writes(ONE + "confirmation", confirmation())
                .writes(ONE + "stand-down", Map.of("reason", "treated-at-home", "policeInformed", true))
                .writes(ONE + "stand-down-review", Map.of("approved", true, "note", "试复核"))
                .writes(ONE + "completion", Map.of())
                .writes(ONE + "cancellation", Map.of("reason", "no-longer-needed"))
                .writes(ONE + "acceptance", Map.of())
                .writes(ONE + "decline", Map.of("reason", "no-bed"))
                .writes(ONE + "non-arrival", Map.of())
                .writes(ONE + "admission", Map.of("admittedAt", now))
                .writes(ONE + "discharge", Map.of("dischargedAt", now))
                .writes(PAGE + "identity", Map.of())
                .writes(
                        PAGE + "confirmation",
                        Map.of(
                                "version", "1",
                                "kinds", "others",
                                "legalGround", "danger-to-others",
                                "guardianWord", "agrees",
                                "escort", "police"))
                .writes(
                        PAGE + "stand-down",
                        Map.of("version", "2", "reason", "treated-at-home", "policeInformed", "true"))
                .writes(PAGE + "stand-down-review", Map.of("version", "2", "approved", "true", "note", "试复核"))
                .writes(PAGE + "completion", Map.of("version", "2"))
                .writes(PAGE + "cancellation", Map.of("version", "2", "reason", "no-longer-needed"))
                .writes(PAGE + "acceptance", Map.of("version", "2"))
                .writes(PAGE + "decline", Map.of("version", "2", "reason", "no-bed"))
                .writes(PAGE + "non-arrival", Map.of("version", "2"))
                .writes(PAGE + "admission", Map.of("version", "2", "admittedAt", minute))
                .writes(PAGE + "discharge", Map.of("version", "2", "dischargedAt", minute))
                .check();
    }
}
