package org.careline.notification.domain.owed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/**
 * The worked cases of telling by reconciliation: what happened, and what each organisation is told in the steps after
 * {@code >>} and what rings there afterwards, in brackets. {@code A4 go 30m new}: alarm, level 4, assist now, sign within 30
 * minutes; {@code know}: for information; {@code i}: the hours for information; {@code q(…)}: quiet; {@code off}: taken back;
 * {@code left}: another answers; {@code settled}: asks for nothing any more; {@code up}: went up the line. Who is not named is
 * told nothing and nothing rings there.
 */
class WorkedCasesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "/worked-cases.txt",
            delimiter = '|',
            commentCharacter = '#',
            ignoreLeadingAndTrailingWhitespace = true)
    void eachIsToldWhatItIsOwed(String number, String story, String told) {
        assertThat(play(story, 1)).containsExactlyEntriesOf(expected(told));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvFileSource(
            resources = "/worked-cases.txt",
            delimiter = '|',
            commentCharacter = '#',
            ignoreLeadingAndTrailingWhitespace = true)
    void case88EveryFactHeardThreeTimesIsTheSame(String number, String story, String told) {
        assertThat(play(story, 3)).containsExactlyEntriesOf(expected(told));
    }

    private static Map<String, String> play(String story, int times) {
        var played = Script.play(story, times);
        return Report.of(played, played.takeChanges());
    }

    private static Map<String, String> expected(String told) {
        var expected = new TreeMap<String, String>();
        if (told == null || told.equals("nobody is told")) {
            return expected;
        }
        for (var part : told.split(";")) {
            var names = part.substring(0, part.indexOf(':')).strip();
            var words = part.substring(part.indexOf(':') + 1).strip();
            Arrays.stream(names.split(",")).forEach(name -> expected.put(name.strip(), words));
        }
        return expected;
    }
}
