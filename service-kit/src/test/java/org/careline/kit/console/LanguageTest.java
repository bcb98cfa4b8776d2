package org.careline.kit.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            '必填。Required.', '必填。', 'Required.'
            '可选值：property、others。One of: property、others.', '可选值：property、others。', 'One of: property、others.'
            '该通报已撤回，无需签收 / The alert was taken back.', '该通报已撤回，无需签收', 'The alert was taken back.'
            '只有中文。', '只有中文。', '只有中文。'
            'One language', 'One language', 'One language'
            """)
    void eachLanguageIsAPartOfTheText(String text, String chinese, String english) {
        assertThat(Language.part(text, Locale.CHINESE)).isEqualTo(chinese);
        assertThat(Language.part(text, Locale.ENGLISH)).isEqualTo(english);
    }
}
