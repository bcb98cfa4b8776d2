package org.careline.kit.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A name is found whichever way it was typed. */
class NameKeyTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "试名·买买提",
                "试名•买买提",
                "试名・买买提",
                "试名‧买买提",
                "试名∙买买提",
                "试名.买买提",
                "试名．买买提",
                "试名 · 买买提",
                " 试 名·买买提 ",
                "试名\u3000·买买提"
            })
    void oneNameHasOneKeyWhicheverDotAndBlankIsTyped(String typed) {
        assertThat(NameKey.of(typed)).isEqualTo("试名·买买提");
    }

    @Test
    void widthCompositionAndCapitalsMakeNoOtherName() {
        assertThat(NameKey.of("Ｓｈｉ  Ｍｉｎｇ")).isEqualTo(NameKey.of("shi ming"));
        assertThat(NameKey.of("Rene\u0301")).isEqualTo(NameKey.of("René"));
    }

    @Test
    void otherNamesStayOther() {
        assertThat(NameKey.of("试名买买提")).isNotEqualTo(NameKey.of("试名·买买提"));
        assertThat(NameKey.of("shi ming")).isNotEqualTo(NameKey.of("shiming"));
    }
}
