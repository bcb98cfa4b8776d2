package org.careline.kit.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.careline.kit.json.JsonStyle;
import org.careline.kit.problem.InvalidField;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A form of a page is read as the API reads its JSON. */
class FormsTest {
    private static final ObjectMapper JSON = json();
    private static final Forms FORMS = new Forms(
            JSON,
            Validation.byDefaultProvider()
                    .configure()
                    .messageInterpolator(new ParameterMessageInterpolator())
                    .buildValidatorFactory()
                    .getValidator(),
            Clock.system(ZoneId.of("Asia/Shanghai")));

    enum Kind {
        OTHERS,
        SELF
    }

    record Dose(
            @NotNull @Size(max = 5) String drug, @Nullable BigDecimal morning) {}

    record Counts(
            @Max(99) @Nullable Integer crime, @Nullable Boolean continues) {}

    record Paper(
            @NotNull UUID patient,
            @Nullable LocalDate day,
            @Nullable Set<@NotNull Kind> kinds,
            @Nullable @Valid Counts counts,
            @Nullable @Valid List<Dose> doses,
            @Nullable Long version,
            @Nullable OffsetDateTime time,
            @Nullable String note) {}

    private static final UUID PATIENT = new UUID(1, 2);

    @Test
    void namesOfFieldsArePathsOfTheJson() {
        var read = read(Map.of(
                "day", List.of("2026-11-28"),
                "kinds", List.of("self", "others"),
                "counts.crime", List.of("2"),
                "counts.continues", List.of("true"),
                "doses[0].drug", List.of(" 药甲 "),
                "doses[0].morning", List.of("2.5"),
                "version", List.of("1796026748449"),
                "time", List.of("2026-11-28T09:30"),
                "note", List.of("")));

        assertThat(read.sound())
                .contains(new Paper(
                        PATIENT,
                        LocalDate.of(2026, 11, 28),
                        Set.of(Kind.OTHERS, Kind.SELF),
                        new Counts(2, true),
                        List.of(new Dose("药甲", new BigDecimal("2.5"))),
                        1796026748449L,
                        OffsetDateTime.parse("2026-11-28T09:30:00+08:00"),
                        null));
    }

    @Test
    void noneOfSeveralIsAnAnswer() {
        assertThat(read(Map.of("kinds", List.of("nothing")))
                        .sound()
                        .orElseThrow()
                        .kinds())
                .isEmpty();
        assertThat(read(Map.of()).sound().orElseThrow().kinds()).isNull();
        assertThat(faults(Map.of("kinds", List.of("nothing", "self")))).containsExactly("kinds");
    }

    @Test
    void sentTwiceTheFirstCounts() {
        assertThat(read(Map.of("note", List.of("现在的", "以前的")))
                        .sound()
                        .orElseThrow()
                        .note())
                .isEqualTo("现在的");
    }

    @Test
    void anEmptyRowIsNone() {
        var read = read(Map.of(
                "doses[0].drug", List.of(""),
                "doses[2].drug", List.of("药乙"),
                "doses[10].drug", List.of("药丙")));

        assertThat(read.sound().orElseThrow().doses()).extracting(Dose::drug).containsExactly("药乙", "药丙");
    }

    @Test
    void everyWrongFieldIsNamedAsThePageNamesIt() {
        assertThat(faults(Map.of(
                        "day", List.of("28.11."),
                        "kinds", List.of("self", "nobody"),
                        "counts.crime", List.of("many"),
                        "counts.continues", List.of("perhaps"),
                        "time", List.of("tomorrow"),
                        "version", List.of("9".repeat(30)),
                        "doses[0].drug", List.of("太长的药物名称"),
                        "doses[1].morning", List.of("1e3"))))
                .containsExactlyInAnyOrder(
                        "day",
                        "kinds",
                        "counts.crime",
                        "counts.continues",
                        "time",
                        "version",
                        "doses[0].drug",
                        "doses[1].drug",
                        "doses[1].morning");
    }

    /** What a browser cannot send, somebody does: a field nobody asked for is no field. */
    @Test
    void whatTheFormDoesNotHaveIsNotRead() {
        assertThat(read(Map.of("counts", List.of("3"), "doses", List.of("x"), "patient.id", List.of("y")))
                        .sound())
                .contains(new Paper(PATIENT, null, null, null, null, null, null, null));
    }

    @Property
    void whatStandsIsTypedAndReadAgain(@ForAll("papers") Paper paper) {
        assertThat(FORMS.read(Paper.class, FORMS.typed(paper)).readable())
                .usingRecursiveComparison()
                .withComparatorForType(BigDecimal::compareTo, BigDecimal.class)
                .isEqualTo(paper);
    }

    @Provide
    Arbitrary<Paper> papers() {
        var text = Arbitraries.strings()
                .withChars("药甲乙 ab,.[]")
                .ofMinLength(1)
                .ofMaxLength(5)
                .map(String::strip);
        var drug = text.filter(one -> !one.isEmpty());
        var doses = Combinators.combine(
                        drug,
                        Arbitraries.bigDecimals()
                                .between(BigDecimal.ZERO, BigDecimal.valueOf(1000))
                                .ofScale(2)
                                .injectNull(0.3))
                .as(Dose::new);
        var counts = Combinators.combine(
                        Arbitraries.integers().between(0, 99),
                        Arbitraries.of(true, false).injectNull(0.3))
                .as(Counts::new);
        return Combinators.combine(
                        Arbitraries.just(PATIENT),
                        Arbitraries.integers()
                                .between(0, 20000)
                                .map(LocalDate::ofEpochDay)
                                .injectNull(0.3),
                        Arbitraries.of(Kind.class)
                                .set()
                                .<Set<Kind>>map(HashSet::new)
                                .injectNull(0.3),
                        counts.injectNull(0.3),
                        doses.list().ofMaxSize(12).injectNull(0.3),
                        Arbitraries.longs()
                                .between(-1_000_000_000_000_000L, 1_000_000_000_000_000L)
                                .injectNull(0.3),
                        Arbitraries.integers()
                                .between(0, 2_000_000_000)
                                .map(second -> Instant.ofEpochSecond(second).atOffset(ZoneOffset.ofHours(8)))
                                .injectNull(0.3),
                        drug.injectNull(0.3))
                .as(Paper::new);
    }

    private static FormReading<Paper> read(Map<String, List<String>> sent) {
        return FORMS.read(Paper.class, new PostedForm(sent), Map.of("patient", PATIENT));
    }

    private static List<String> faults(Map<String, List<String>> sent) {
        return read(sent).faults().stream().map(InvalidField::field).toList();
    }

    private static ObjectMapper json() {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .build();
        new JsonStyle().customize(mapper);
        return mapper;
    }
}
