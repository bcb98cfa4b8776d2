package org.careline.events;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaTest {
    private static final Set<String> CODES = Set.of("areaCode", "organisationCode", "organisationName", "dutyPhone");

    static Stream<Class<?>> closedLists() {
        return Stream.of(
                AlertCause.class,
                AlertWithdrawalReason.class,
                AskedAction.class,
                CancellationReason.class,
                DangerKind.class,
                DeclineReason.class,
                DeliveryChannel.class,
                Disorder.class,
                Duty.class,
                EpisodeCloseReason.class,
                EndedBy.class,
                EscalationReason.class,
                AlertAct.class,
                ManagementStatus.class,
                OrganisationKind.class,
                Origin.class,
                RegisterStatus.class,
                SettledReason.class,
                StandDownReason.class,
                TellingBasis.class,
                WithdrawalReason.class);
    }

    @ParameterizedTest
    @MethodSource("closedLists")
    void aClosedListHasTheConstantsOfItsEnumInTheirOrder(Class<? extends Enum<?>> list) {
        var written = texts(Contract.definitions().get(definition(list)).get("enum"));

        assertThat(written)
                .containsExactlyElementsOf(Arrays.stream(list.getEnumConstants())
                        .map(Object::toString)
                        .toList());
    }

    @ParameterizedTest
    @EnumSource
    void theSchemaHasTheFieldsOfTheRecord(EventType type) {
        theSame(Contract.schema(type).at("/properties/data"), type.record());
    }

    @ParameterizedTest
    @ValueSource(classes = {PatientEvent.PatientState.class, JurisdictionEvent.Holder.class})
    void aSharedPartHasTheFieldsOfItsRecord(Class<? extends Record> part) {
        theSame(Contract.definitions().get(definition(part)), part);
    }

    private static void theSame(JsonNode schema, Class<?> record) {
        var components = Arrays.stream(record.getRecordComponents())
                .collect(toMap(RecordComponent::getName, component -> component));
        assertThat(schema.get("properties").properties())
                .extracting(Map.Entry::getKey)
                .containsExactlyInAnyOrderElementsOf(components.keySet());
        assertThat(texts(schema.get("required")))
                .containsExactlyInAnyOrderElementsOf(components.values().stream()
                        .filter(component -> !component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                        .map(RecordComponent::getName)
                        .toList());
        schema.get("properties")
                .properties()
                .forEach(field -> assertThat(accepted(components.get(field.getKey())))
                        .as("%s.%s", record.getSimpleName(), field.getKey())
                        .contains(kind(field.getValue())));
    }

    private static Set<String> accepted(RecordComponent component) {
        var type = component.getType();
        if (Collection.class.isAssignableFrom(type)) {
            return Set.of("array");
        }
        return Map.<Type, Set<String>>of(
                        int.class, Set.of("integer"),
                        long.class, Set.of("integer"),
                        Long.class, Set.of("integer"),
                        boolean.class, Set.of("boolean"),
                        Boolean.class, Set.of("boolean"),
                        UUID.class, Set.of("uuid"),
                        LocalDate.class, Set.of("date"),
                        OffsetDateTime.class, Set.of("dateTime"),
                        String.class, CODES)
                .getOrDefault(type, Set.of(definition(type)));
    }

    private static String kind(JsonNode field) {
        return field.has("$ref")
                ? field.get("$ref").asText().replaceFirst(".*/", "")
                : field.get("type").asText();
    }

    private static String definition(Class<?> type) {
        var name = type.getSimpleName();
        return Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
