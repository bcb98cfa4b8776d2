package org.careline.kit.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.careline.kit.text.Lines;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing of what is sent is guessed, made to fit, or read twice. */
class JsonStyleTest {
    private final ObjectMapper json = styled();

    enum Kind {
        SELF,
        OTHERS
    }

    record Inner(@Nullable Integer level, @Nullable String name) {}

    record Form(
            @Nullable LocalDate day,
            @Nullable OffsetDateTime time,
            @Nullable Integer level,
            @Nullable Long count,
            @Nullable Boolean weapon,
            @Nullable BigDecimal dose,
            @Nullable UUID id,
            @Nullable Kind kind,
            @Nullable Set<Kind> kinds,
            @Nullable List<String> names,
            @Nullable String name,
            @Lines @Nullable String note,
            @Nullable Inner inner) {}

    private static ObjectMapper styled() {
        var mapper = JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new JsonStyle().customize(mapper);
        return mapper;
    }

    private Form read(String text) throws JsonProcessingException {
        return json.readValue(text, Form.class);
    }

    @Test
    void aFormInOrderIsReadAsItWasTyped() throws JsonProcessingException {
        var form = read("""
                {"day": "2026-11-28", "time": "2026-11-28T09:30:00+08:00", "level": 4, "count": 12, "weapon": true,
                 "dose": 2.5, "id": "01234567-89ab-7def-8123-456789abcdef", "kind": "self", "kinds": [], "names": ["张三"],
                 "name": " 买买提·吐尔逊 ", "note": "第一行\\n第二行", "inner": {"level": 1}}
                """);

        assertThat(form.day()).isEqualTo("2026-11-28");
        assertThat(form.time()).isEqualTo(OffsetDateTime.parse("2026-11-28T09:30:00+08:00"));
        assertThat(form.dose()).isEqualTo("2.5");
        assertThat(form.name()).isEqualTo(" 买买提·吐尔逊 ");
        assertThat(form.note()).isEqualTo("第一行\n第二行");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"2026-11-27T16:00:00.000Z\"",
                "\"2026-11-27T16:00:00+08:00\"",
                "20261128",
                "1764345600000",
                "[2026, 11, 28]",
                "\"\"",
                "\"2026-02-30\"",
                "\" 2026-11-28\"",
                "true",
                "{}"
            })
    void aDateIsNeverReadFromAMoment(String value) {
        refused("{\"day\": " + value + "}", "YYYY-MM-DD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1764345600",
                "1764345600.5",
                "\"1764345600\"",
                "\"2026-11-28T09:30:00\"",
                "\"2026-11-28\"",
                "\"2026-11-28T09:30:00+08:00[Asia/Shanghai]\"",
                "[2026, 11, 28, 9, 30]",
                "\"\""
            })
    void aTimeIsNeverReadWithoutItsOffset(String value) {
        refused("{\"time\": " + value + "}", "RFC 3339");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\": \"4\"}",
                "{\"level\": \"\"}",
                "{\"level\": 4.0}",
                "{\"level\": 4e0}",
                "{\"level\": true}",
                "{\"level\": []}",
                "{\"level\": [4]}",
                "{\"level\": 99999999999}",
                "{\"count\": \"1\"}",
                "{\"weapon\": \"true\"}",
                "{\"weapon\": 1}",
                "{\"weapon\": 0}",
                "{\"weapon\": \"\"}",
                "{\"weapon\": 1.0}",
                "{\"kind\": 0}",
                "{\"kind\": \"0\"}",
                "{\"kind\": \"\"}",
                "{\"kind\": \"SELF\"}",
                "{\"kinds\": \"self\"}",
                "{\"kinds\": [1]}",
                "{\"name\": 12}",
                "{\"name\": 1.5}",
                "{\"name\": true}",
                "{\"name\": [\"a\"]}",
                "{\"names\": [7]}",
                "{\"names\": \"a\"}",
                "{\"id\": \"ASNFZ4mrfe+BI0VniavN7w==\"}",
                "{\"id\": \"1-1-1-1-1\"}",
                "{\"inner\": \"\"}",
                "{\"inner\": []}",
                "{\"nobody\": 1}",
                "{} {}",
                "{}x"
            })
    void nothingIsMadeToFit(String text) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2000000", "1E3", "-1e-2000000", "1234567890123", "0.1234567", "\"1\"", "\"\"", "NaN"})
    void aNumberHasFewDigits(String value) {
        assertThatThrownBy(() -> read("{\"dose\": " + value + "}")).isInstanceOf(JsonProcessingException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"level\": 4, \"level\": 1}",
                "{\"inner\": {\"level\": 4, \"level\": 1}}",
                "{\"inner\": {\"level\": 4}, \"inner\": {\"level\": 1}}",
                "{\"level\": 4, \"\\u006cevel\": 1}"
            })
    void theSameMemberTwiceIsRefused(String text) {
        assertThatThrownBy(() -> read(text)).hasMessageContaining("Duplicate field");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张\\u0000三",
                "张\\u200b三",
                "张\\u202e三",
                "张\\ud800",
                "\\udc00",
                "\\ue000",
                "\\u3164",
                "张\\n三",
                "张\\u0009三",
                "\\ufffd"
            })
    void aTextWithSignsNobodySeesIsRefusedInEveryField(String text) {
        refused("{\"name\": \"" + text + "\"}", "。");
        refused("{\"names\": [\"" + text + "\"]}", "。");
        refused("{\"inner\": {\"name\": \"" + text + "\"}}", "。");
    }

    @Test
    void blanksAloneAreNoText() throws JsonProcessingException {
        assertThat(read("{\"name\": \"\\u3000 \\u00a0\"}").name()).isEmpty();
    }

    @Test
    void nothingIsNestedWithoutEnd() {
        assertThatThrownBy(() -> read("{\"inner\":".repeat(40) + "1" + "}".repeat(40)))
                .isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void whatAServiceKeptIsReadByTheOthers() throws JsonProcessingException {
        var kept = json.readerFor(Inner.class).withAttribute(JsonStyle.AS_KEPT, true);

        assertThat(kept.<Inner>readValue("{\"name\": \"张\\u200b三\"}").name()).isEqualTo("张\u200B三");
    }

    private void refused(String text, String expected) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOfSatisfying(
                        UnexpectedValueException.class,
                        refused -> assertThat(refused.expected()).contains(expected));
    }
}
