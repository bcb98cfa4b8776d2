package org.careline.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.careline.kit.text.Text.Breaks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may stand in a text, a date, a time and a number. */
class TextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张三",
                "买买提·吐尔逊",
                "ئابدۇراخمان",
                "བཀྲ་ཤིས",
                "O'Brien-Smith 2nd",
                "㐂𠮷𰻞",
                "龥\uDB40\uDD00",
                "ᠮᠣᠩᠭᠣᠯ\u180Eᠠ",
                "家属😀",
                "👨\u200D👩\u200D👧",
                ""
            })
    void aNameOfAnyPeopleStandsAsItWasTyped(String name) {
        assertThat(Text.fault(name, Breaks.NONE)).isEmpty();
        assertThat(Text.checked("name", name, Breaks.NONE)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "张\u0000三",
                "张\u0007三",
                "张\u0085三",
                "\u202E三张",
                "张\u2066三",
                "张\u200F三",
                "张\u200B三",
                "张\u200D三",
                "\u200D张",
                "张\uFEFF三",
                "张\u00AD三",
                "\u3164",
                "张\u2800",
                "\u0301",
                "张\uE000",
                "张\uFFFF",
                "张\uFFFD",
                "张\u0378",
                "张\uD800",
                "\uDC00张",
                "张\uDB40\uDC41",
                "张\n三",
                "张\t三",
                "张\u2028三"
            })
    void whatNobodySeesOrThatTurnsTheTextIsRefused(String name) {
        assertThat(Text.fault(name, Breaks.NONE)).isPresent();
    }

    @Test
    void aNoteGoesOverSeveralLines() {
        assertThat(Text.fault("第一行\r\n\t第二行", Breaks.ALLOWED)).isEmpty();
        assertThat(Text.fault("第一行\u0000", Breaks.ALLOWED)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {" ", "\u3000", "\u00A0\u2007", "\n"})
    void blanksAloneAreNothing(String blanks) {
        assertThat(Text.isBlank(blanks)).isTrue();
        assertThat(Text.checked("note", blanks, Breaks.ALLOWED)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28T16:00:00.000Z",
                "2026-11-28 ",
                "2026-1-2",
                "20261128",
                "2026-02-30",
                "2026-02-29",
                "+12026-01-01",
                "-2026-01-01",
                "２０２６-11-28",
                "2026/11/28",
                ""
            })
    void aDateIsYearMonthDayAndNothingElse(String text) {
        assertThat(Dates.read(text)).isEmpty();
        assertThat(Dates.read("2028-02-29")).contains(LocalDate.of(2028, 2, 29));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-28T16:00:00",
                "2026-11-28",
                "1764345600",
                "2026-11-28T16:00Z",
                "2026-11-28T25:00:00Z",
                "2026-11-28T16:00:60Z",
                "2026-11-28T16:00:00+0800",
                "2026-11-28T16:00:00+08",
                "2026-11-28T16:00:00+19:00",
                "2026-11-28T16:00:00+08:00[Asia/Shanghai]"
            })
    void aTimeIsRfc3339WithItsOffset(String text) {
        assertThat(Times.read(text)).isEmpty();
        assertThat(Times.read("2026-11-28T16:00:00.5+08:00"))
                .contains(OffsetDateTime.parse("2026-11-28T16:00:00.5+08:00"));
    }

    @Test
    void onAPageATimeIsAsTheClockShowsIt() {
        var zone = ZoneId.of("Asia/Shanghai");

        assertThat(Times.readOnAPage("2026-11-28T16:00", zone))
                .contains(OffsetDateTime.parse("2026-11-28T16:00+08:00"));
        assertThat(Times.readOnAPage("2026-11-28T16:00Z", zone)).isEmpty();
        assertThat(Times.readOnAPage("+12026-11-28T16:00", zone)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e2000000", "1E3", "0x10", "１", "+1", ".5", "1.", "1.0000001", "1234567890123", "", "NaN"})
    void aNumberHasFewDigitsAndNoExponent(String text) {
        assertThat(Numbers.decimal(text)).isEmpty();
        assertThat(Numbers.whole(text)).isEmpty();
    }

    @Test
    void aDayThatSoftwareWritesForUnknownIsNone() {
        assertThat(Moments.isPlausible(LocalDate.of(1, 1, 1), 1900)).isFalse();
        assertThat(Moments.isPlausible(LocalDate.of(1900, 1, 1), 1900)).isFalse();
        assertThat(Moments.isPlausible(OffsetDateTime.parse("1970-01-01T08:00:00+08:00"), 1900))
                .isFalse();
        assertThat(Moments.isPlausible(OffsetDateTime.parse("1969-12-31T23:00:00-05:00"), 1900))
                .isFalse();
        assertThat(Moments.isPlausible(LocalDate.of(1970, 1, 2), 1900)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%4", "%zz", "%C0%AF", "%ED%A0%80", "%ff", "张三", "a\u0000"})
    void halfAnEscapeOrDamagedUtf8IsNoText(String ascii) {
        assertThat(PercentText.decode(ascii)).isEmpty();
        assertThat(PercentText.decode("%E5%BC%A0+1")).contains("张+1");
        assertThat(PercentText.decodeForm("%E5%BC%A0+1")).contains("张 1");
    }
}
