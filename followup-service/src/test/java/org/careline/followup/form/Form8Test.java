package org.careline.followup.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.kit.form.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Form 8 asks everything the API takes, and says it in both languages. */
class Form8Test {
    private static final Set<String> KNOWN_OTHERWISE = Set.of("patient", "confirmed", "inHospital");

    @Test
    void everyFieldOfTheApiIsAskedOnce() {
        var taken = Arrays.stream(VisitForm.class.getRecordComponents())
                .map(RecordComponent::getName)
                .filter(name -> !KNOWN_OTHERWISE.contains(name))
                .toList();

        assertThat(Form8.SECTIONS.stream().flatMap(section -> section.questions().stream()))
                .extracting(Question::path)
                .containsExactlyInAnyOrderElementsOf(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void everyQuestionAndAnswerHasItsWordsAndNoneIsLeftOver(String language) {
        var needed = Form8.questions()
                .flatMap(question -> Stream.concat(
                        Stream.of(question.key()), question.codes().stream().map(code -> question.key() + "." + code)))
                .collect(Collectors.toSet());
        var keys = Form8.words(Locale.of(language)).keys();

        assertThat(keys).containsAll(needed);
        assertThat(keys)
                .allMatch(key -> needed.contains(key) || key.startsWith("form.") || isBeside(key, needed), "is used");
    }

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() {
        assertThat(Form8.words(Locale.ENGLISH).keys())
                .isEqualTo(Form8.words(Locale.CHINESE).keys());
    }

    private static boolean isBeside(String key, Set<String> needed) {
        return key.matches(".*[.](hint|nothing)") && needed.contains(key.replaceAll("[.](hint|nothing)$", ""));
    }
}
