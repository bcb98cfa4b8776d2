package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 13.1 and 17.7 in spirit: a side field keeps nobody out. */
class PhoneNumberTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        0467-5550001,             true,  true
        ０４６７-5550001,          true,  true
        0467-5550001转8001,        true,  false
        0467-5550001-8001 ext 2,  true,  false
        13800000000（试监护）,      true,  false
        call me,                  false, false
        转8001,                    false, false
        """)
    void whatCanBeCalledIsTakenAndWhatStandsBesideIsShown(String typed, boolean taken, boolean plain) {
        assertThat(PhoneNumber.canBeCalled(typed)).isEqualTo(taken);
        assertThat(PhoneNumber.isPlain(typed)).isEqualTo(plain);
    }
}
