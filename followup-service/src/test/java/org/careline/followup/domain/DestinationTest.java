package org.careline.followup.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is told: rules 17.1-1 and 17.1-2. */
class DestinationTest {

    @ParameterizedTest(name = "17.1-2: lives {0}, is in {1}, assessed by {2} -> {3}")
    @CsvSource(useHeadersInDisplayName = true, nullValues = "-", textBlock = """
        RESIDENCE, PLACE_NOW, ASSESSOR, TOLD
        230381100, -,         230381,   POLICE@230381100 GRID@230381100 PREVENTION@230381100
        230381100, 230381100, 230381,   POLICE@230381100 GRID@230381100 PREVENTION@230381100
        230381100, 230381,    230381,   POLICE@230381100 GRID@230381100 PREVENTION@230381100
        230381100, 230382101, 230381,   POLICE@230381100 GRID@230381100 PREVENTION@230381100 POLICE@230382101
        -,         230382101, 230381,   POLICE@230382101 GRID@230382101 PREVENTION@230382101
        -,         -,         230381,   POLICE@230381 GRID@230381 PREVENTION@230381
        -,         -,         -,        -
        """)
    void theThreeDutiesOfTheResidenceAndThePoliceWhereThePersonIs(
            @Nullable String residence, @Nullable String placeNow, @Nullable String assessor, @Nullable String told) {
        var destinations = Destination.of(residence, new Whereabouts(false, placeNow), assessor).stream()
                .map(one -> one.recipient() + "@" + one.area())
                .collect(Collectors.joining(" "));

        assertThat(destinations).isEqualTo(told == null ? "" : told);
    }

    @Test
    void inHospitalOnlyTheDutiesAtHomeAreTold() {
        assertThat(Destination.of("230381100", new Whereabouts(true, "230382101"), null))
                .extracting(Destination::area)
                .containsOnly("230381100");
    }

    @ParameterizedTest(name = "17.1-1: level {0} told {1}")
    @CsvSource({"0, false", "1, false", "2, false", "3, true", "4, true", "5, true"})
    void everyLevelOfThreeOrMoreIsTold(int level, boolean told) {
        assertThat(DangerLevel.of(level).isTold()).isEqualTo(told);
    }

    @Test
    void thereIsNoLevelSix() {
        assertThatThrownBy(() -> DangerLevel.of(6)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "4.6: level {0}, {1} -> {2}")
    @CsvSource({
        "3, STABLE, DANGER",
        "5, UNSTABLE, DANGER",
        "2, UNSTABLE, UNSTABLE",
        "2, BASICALLY_STABLE, OTHER",
        "0, STABLE, OTHER"
    })
    void dangerComesFirstOnTheWorklist(int level, ConditionClass condition, Urgency urgency) {
        assertThat(Urgency.of(DangerLevel.of(level), condition)).isEqualTo(urgency);
    }
}
