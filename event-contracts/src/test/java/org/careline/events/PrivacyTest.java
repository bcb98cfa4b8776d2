package org.careline.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Events name nobody (design of the suite, section 4): the schemas leave no place where a name could stand. */
class PrivacyTest {
    private static final Set<String> NAMING_WORDS = Set.of(
            "name",
            "phone",
            "telephone",
            "mobile",
            "address",
            "note",
            "text",
            "comment",
            "remark",
            "description",
            "document",
            "identity",
            "number",
            "guardian",
            "relation",
            "officer",
            "signer",
            "post",
            "birth",
            "sex",
            "ethnicity",
            "nationality",
            "diagnosis",
            "drug",
            "medication",
            "symptom",
            "narrative",
            "scene",
            "mail");

    private static final Set<String> OF_A_PUBLIC_BODY = Set.of("organisationName", "dutyPhone");

    record Field(String name, JsonNode schema) {}

    @ParameterizedTest
    @EnumSource
    void aFieldIsAReferenceToTheClosedListOrNoTextAtAll(EventType type) {
        var fields = fields(Contract.schema(type)).filter(field -> !field.name().equals("type"));

        assertThat(fields)
                .allSatisfy(field -> assertThat(holdsNoFreeText(field.schema()))
                        .as(field.name())
                        .isTrue());
    }

    @ParameterizedTest
    @EnumSource
    void noFieldIsCalledAfterWhatNamesAPerson(EventType type) {
        var suspicious = fields(Contract.schema(type))
                .filter(field -> words(field.name()).anyMatch(NAMING_WORDS::contains))
                .filter(field -> OF_A_PUBLIC_BODY.stream().noneMatch(allowed -> refersTo(field.schema(), allowed)));

        assertThat(suspicious).extracting(Field::name).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void nothingMayBeSaidThatIsNotNamed(EventType type) {
        var schema = Contract.schema(type);

        assertThat(schema.get("unevaluatedProperties").asBoolean(true)).isFalse();
        assertThat(schema.at("/properties/data/unevaluatedProperties").asBoolean(true))
                .isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theNameAndThePhoneOfABodyStandInOrganisationChangedAlone(EventType type) {
        var naming = fields(Contract.schema(type))
                .filter(field -> OF_A_PUBLIC_BODY.stream().anyMatch(allowed -> refersTo(field.schema(), allowed)));

        assertThat(naming.toList().isEmpty()).isEqualTo(type != EventType.ORGANISATION_CHANGED);
    }

    @ParameterizedTest
    @EnumSource
    void theDisorderStandsOnThePatientsTopicAlone(EventType type) {
        var telling = Contract.schema(type).toString().contains("disorder")
                || Contract.schema(type).toString().contains("patientState");

        assertThat(telling).isEqualTo(type.topic() == Topic.PATIENTS);
    }

    @Test
    void aTextOfTheClosedListIsAFormatAPatternOrAListAndNeverFree() {
        var definitions = Contract.definitions();

        assertThat(definitions.properties()).allSatisfy(definition -> {
            var schema = definition.getValue();
            if (schema.path("type").asText().equals("object")) {
                assertThat(fields(schema))
                        .allSatisfy(field ->
                                assertThat(holdsNoFreeText(field.schema())).isTrue());
                assertThat(schema.get("unevaluatedProperties").asBoolean(true)).isFalse();
            } else if (!definition.getKey().equals("organisationName")) {
                assertThat(schema.has("enum") || schema.has("format") || schema.has("pattern"))
                        .as(definition.getKey())
                        .isTrue();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"230381199003071234", "99999919900307123X", "13812345678", "张三", "a b", "x@y.cn"})
    void noNumberOrNameOfAPersonPassesForAnOrganisationsCode(String value) {
        assertThat(value)
                .doesNotMatch(
                        Contract.definitions().at("/organisationCode/pattern").asText());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DEMO-POLICE-100-2", "12230381414830257X", "91230381MA18XY1234", "123456789"})
    void theCodesInUseDo(String value) {
        assertThat(value)
                .matches(Contract.definitions().at("/organisationCode/pattern").asText());
    }

    private static boolean holdsNoFreeText(JsonNode schema) {
        if (schema.has("$ref")) {
            return schema.get("$ref").asText().matches("(defs\\.json)?#/\\$defs/\\w+");
        }
        return switch (schema.path("type").asText()) {
            case "integer", "boolean", "object" -> true;
            case "array" -> holdsNoFreeText(schema.get("items"));
            default -> false;
        };
    }

    private static boolean refersTo(JsonNode schema, String definition) {
        return schema.path("$ref").asText().endsWith("/" + definition);
    }

    private static Stream<String> words(String name) {
        return Stream.of(name.split("(?=[A-Z])")).map(word -> word.toLowerCase(Locale.ROOT));
    }

    private static Stream<Field> fields(JsonNode schema) {
        var found = new ArrayList<Field>();
        schema.path("properties").properties().forEach(property -> {
            found.add(new Field(property.getKey(), property.getValue()));
            found.addAll(fields(property.getValue()).toList());
        });
        found.addAll(referred(schema));
        return found.stream();
    }

    private static List<Field> referred(JsonNode schema) {
        var reference = schema.at("/properties/state").isMissingNode() ? "holder" : "patientState";
        var uses = StreamSupport.stream(schema.path("properties").spliterator(), false)
                .anyMatch(property -> property.toString().contains("$defs/" + reference));
        return uses ? fields(Contract.definitions().get(reference)).toList() : List.of();
    }
}
