package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 17.1-12: 不在家 where the place differs from home. */
class WhereaboutsTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        230381100200, 230381101, true
        230381100200, 230381100, false
        230381100, 230381100200, false
        230381100200, 230381100201, true
        230381100,             , false
                 , 230381100,    false
        """)
    void awayIsAnotherPlaceThanHome(@Nullable String home, @Nullable String placeNow, boolean away) {
        assertThat(new Whereabouts(home, placeNow).isAway()).isEqualTo(away);
    }
}
