package org.careline.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RISK_LEVEL_ASSESSED  | level                 | 6
            RISK_LEVEL_ASSESSED  | level                 | -1
            RISK_LEVEL_ASSESSED  | level                 | "4"
            RISK_LEVEL_ASSESSED  | level                 | 3.5
            RISK_LEVEL_ASSESSED  | kinds                 | ["animals"]
            RISK_LEVEL_ASSESSED  | kinds                 | ["self","self"]
            RISK_LEVEL_ASSESSED  | visitedOn             | "2026-02-30"
            RISK_LEVEL_ASSESSED  | visitedOn             | "20.11.2026"
            RISK_LEVEL_ASSESSED  | assessedAt            | "2026-11-20T10:15:31"
            RISK_LEVEL_ASSESSED  | residenceArea         | "虎林镇城东社区"
            RISK_LEVEL_ASSESSED  | residenceArea         | "23038"
            RISK_LEVEL_ASSESSED  | residenceArea         | null
            RISK_LEVEL_ASSESSED  | patient               | "张三"
            RISK_LEVEL_ASSESSED  | patient               | null
            RISK_LEVEL_ASSESSED  | origin                | "guessed"
            RISK_LEVEL_ASSESSED  | assessingOrganisation | "230381199003071234"
            RISK_LEVEL_ASSESSED  | patientName           | "张三"
            RISK_LEVEL_ASSESSED  | note                  | "threatened the neighbour"
            ASSESSMENT_WITHDRAWN | reason                | "the neighbour was wrong"
            ALERT_RAISED         | duty                  | "care home"
            ALERT_RAISED         | cause                 | "NEW"
            ALERT_RAISED         | address               | "城东社区1号"
            ALERT_ACKNOWLEDGED   | officer               | "李四"
            TOLD_BY_PHONE        | phone                 | "13812345678"
            TRANSFER_REQUESTED   | level                 | 2
            TRANSFER_DECLINED    | reason                | "he shouts"
            ORGANISATION_CHANGED | dutyPhone             | "ask for Li"
            JURISDICTION_CHANGED | holders               | [{"organisation":"DEMO-POLICE-101","rank":0,"from":"2026-01-01"}]
            JURISDICTION_CHANGED | holders               | [{"organisation":"DEMO-POLICE-101","rank":1}]
            PATIENT_REGISTERED   | state                 | {"patient":"0199e6a0-5b1e-7c3a-9d57-3f2b8c1a4e01"}
            """)
    void aWrongFieldIsRefused(EventType type, String field, String value) throws JsonProcessingException {
        var event = Contract.example(type);

        ((ObjectNode) event.get("data")).set(field, Contract.JSON.readTree(value));

        assertThat(Contract.faults(event)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"id,", "source,/elsewhere", "subject,张三", "time,yesterday", "specversion,0.3", "traceparent,00-1"})
    void aWrongEnvelopeIsRefused(String field, String value) {
        var event = (ObjectNode) Contract.example(EventType.RISK_LEVEL_ASSESSED);

        event.put(field, value);

        assertThat(Contract.faults(event)).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aMissingFieldIsRefused(EventType type) {
        var whole = Contract.example(type);

        assertThat(Contract.schema(type).at("/properties/data/required"))
                .isNotEmpty()
                .allSatisfy(field -> assertThat(Contract.faults(without(whole, field.asText())))
                        .isNotEmpty());
    }

    @Test
    void theRecordRefusesLevelSixToo() throws JsonProcessingException {
        var data = (ObjectNode)
                Contract.example(EventType.RISK_LEVEL_ASSESSED).get("data").deepCopy();
        data.put("level", 6);

        assertThatThrownBy(() -> Contract.JSON.treeToValue(data, AssessmentEvent.RiskLevelAssessed.class))
                .hasMessageContaining("danger level must be 0 to 5");
    }

    private static JsonNode without(JsonNode event, String field) {
        var copy = event.deepCopy();
        ((ObjectNode) copy.get("data")).remove(field);
        return copy;
    }
}
