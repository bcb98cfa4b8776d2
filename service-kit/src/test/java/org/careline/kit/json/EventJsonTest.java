package org.careline.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DangerKind;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.kit.inbox.Assessments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventJsonTest {
    private final EventJson json = new EventJson();
    private final UUID patient = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private final Event<RiskLevelAssessed> event = new Event<>(
            "id-1",
            EventType.RISK_LEVEL_ASSESSED,
            "/followup",
            OffsetDateTime.parse("2026-11-20T10:00:00+08:00"),
            Assessments.of(patient, 3));

    @Test
    void whatIsWrittenIsReadAgain() {
        assertThat(json.read(json.write(event))).contains(event);
    }

    @Test
    void theEnvelopeIsACloudEventAndNothingIsWrittenForNull() {
        assertThat(json.write(event))
                .startsWith("""
                        {"specversion":"1.0","id":"id-1","type":"org.careline.risk-level-assessed.v1",\
                        "source":"/followup","subject":"00000000-0000-7000-8000-000000000001",\
                        "time":"2026-11-20T10:00:00+08:00","datacontenttype":"application/json","data":{""")
                .contains("\"kinds\":[\"others\"]", "\"visitedOn\":\"2026-11-20\"", "\"origin\":\"entered\"")
                .doesNotContain("null", "replaces", "key");
    }

    @Test
    void fieldsFromLaterArePassedOver() {
        var later = json.write(event).replace("\"data\":{", "\"extension\":1,\"data\":{\"fromLater\":{\"a\":[1]},");

        assertThat(json.read(later)).contains(event);
    }

    @Test
    void aTypeFromLaterIsEmpty() {
        assertThat(json.read(json.write(event).replace("assessed.v1", "assessed.v2")))
                .isEmpty();
    }

    @Test
    void aClosedListIsClosed() {
        assertThat(event.data().kinds()).containsExactly(DangerKind.OTHERS);
        assertThatThrownBy(() -> json.read(json.write(event).replace("\"others\"", "\"OTHERS\"")))
                .isInstanceOf(UnreadableEventException.class);
        assertThatThrownBy(() -> json.read(json.write(event).replace("\"others\"", "1")))
                .isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "kinds", "level", "stillPresent", "visitedOn", "assessedAt"})
    void whatTheContractAsksForMustBeThere(String field) {
        var without = json.write(event).replace("\"" + field + "\":", "\"somethingElse\":");

        assertThatThrownBy(() -> json.read(without)).isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"level\":6", "\"level\":\"3\"", "\"level\":3.5", "\"level\":null", "\"level\":true"})
    void aLevelIsANumberFrom0To5(String level) {
        var wrong = json.write(event).replace("\"level\":3", level);

        assertThatThrownBy(() -> json.read(wrong)).isInstanceOf(UnreadableEventException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{\"specversion\":\"0.3\"}", "{\"specversion\":\"1.0\"}", "{} {}"})
    void anythingElseIsNoEvent(String text) {
        assertThatThrownBy(() -> json.read(text)).isInstanceOf(UnreadableEventException.class);
    }
}
