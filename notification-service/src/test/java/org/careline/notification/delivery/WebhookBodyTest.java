package org.careline.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AlertCause;
import org.careline.events.AskedAction;
import org.careline.events.Duty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookBodyTest {
    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    @ParameterizedTest
    @ValueSource(strings = {"alert-raised", "alert-withdrawn", "alert-settled"})
    void theBodyKeepsItsContractAndNamesNoVillage(String kind) {
        var body = WebhookBody.of(outgoing(kind));

        assertThat(faults(kind, body)).isEmpty();
        assertThat(body).contains("\"area\":\"230381100\"", "\"sequence\":42").doesNotContain("230381100207");
    }

    private static Iterable<?> faults(String kind, String body) {
        return REGISTRY.getSchema(SchemaLocation.of("classpath:org/careline/events/webhooks/" + kind + ".v1.json"))
                .validate(
                        body,
                        InputFormat.JSON,
                        run -> run.executionConfig(settings -> settings.formatAssertionsEnabled(true)));
    }

    private static Outgoing outgoing(String kind) {
        var now = OffsetDateTime.parse("2026-11-22T10:00:00+08:00");
        var alert = new Outgoing.Alert(
                UUID.randomUUID(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                Duty.POLICE,
                AlertCause.RE_TARGETED,
                AskedAction.ASSIST_NOW,
                4,
                "230381100207",
                false,
                false,
                UUID.randomUUID(),
                now.plusMinutes(30),
                now.plusMinutes(10),
                now,
                true,
                true,
                "OTHER-POLICE",
                "calm",
                true,
                true,
                "statutory-duty",
                "not-signed",
                now.plusMinutes(1),
                "re-targeted",
                now.plusMinutes(1),
                "signed-above",
                "BUREAU");
        return new Outgoing(UUID.randomUUID(), kind, "POLICE", 1, 42, "https://example.org/", "sealed", alert);
    }
}
