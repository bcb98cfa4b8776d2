package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody may change of the directory: a county's is the county's own affair. */
class RemitTest {
    private static final Remit HULIN = new Remit("230381");

    @ParameterizedTest
    @CsvSource({
        "230381, true",
        "230381100, true",
        "230381100200, true",
        "2303, false",
        "23, false",
        "230382, false",
        "410102, false",
        ", false"
    })
    void itCoversItsOwnAreaAndWhatLiesBelow(String place, boolean covered) {
        assertThat(HULIN.covers(place)).isEqualTo(covered);
    }

    @ParameterizedTest
    @CsvSource({
        "230381, true",
        "230381100, true",
        "2303, true",
        "23, true",
        "230382, false",
        "410102, false",
        "4101, false",
        "'', false",
        ", false"
    })
    void itIsServedFromWithinAndFromAboveAndNeverFromBeside(String seat, boolean serves) {
        assertThat(HULIN.isServedFrom(seat)).isEqualTo(serves);
    }

    @Test
    void aPlaceLiesInItsCounty() {
        assertThat(Remit.countyOf("230381100200")).isEqualTo(HULIN);
        assertThat(Remit.countyOf("2303")).isEqualTo(new Remit("2303"));
    }

    @Test
    void nobodyHasTheWholeCountry() {
        assertThatThrownBy(() -> new Remit("")).isInstanceOf(IllegalArgumentException.class);
    }
}
