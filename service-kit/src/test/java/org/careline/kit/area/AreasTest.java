package org.careline.kit.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The national division codes (rules 13.2). */
class AreasTest {
    private final Areas areas = new Areas();

    @ParameterizedTest
    @CsvSource(textBlock = """
            11,        北京市
            2303,      鸡西市
            230381,    虎林市
            110101001, 东华门街道
            441900003, 东城街道
            """)
    void aCodeHasItsName(String code, String name) {
        assertThat(areas.find(code)).contains(new Area(code, name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "99", "230399", "23038", "2303810", "230381999999", "abc", "230381 "})
    void anythingElseIsNoDivision(String code) {
        assertThat(areas.exists(code)).isFalse();
    }

    @Test
    void thereAre31ProvincesOnTheMainland() {
        assertThat(areas.below("")).hasSize(31);
    }

    @Test
    void whatLiesBelowBeginsWithTheCodeAndIsOneStepLonger() {
        assertThat(areas.below("2303"))
                .extracting(Area::code)
                .contains("230381")
                .allMatch(code -> code.startsWith("2303") && code.length() == 6);
        assertThat(areas.below("230381"))
                .isNotEmpty()
                .extracting(Area::code)
                .allMatch(code -> code.startsWith("230381") && code.length() == 9);
    }

    @Test
    void villagesAreLoadedForTheDemoArea() {
        var township = areas.below("230381").getFirst();

        assertThat(areas.below(township.code())).isNotEmpty().allMatch(village -> areas.exists(village.code()));
    }

    @Test
    void belowAVillageThereIsNothing() {
        assertThat(areas.below("230381001001")).isEmpty();
    }

    @Test
    void aDivisionIsGivenWithAllBelowIt() {
        assertThat(areas.within("230381100"))
                .first()
                .isEqualTo(areas.find("230381100").orElseThrow());
        assertThat(areas.within("230381100"))
                .contains(areas.find("230381100200").orElseThrow())
                .allMatch(area -> area.code().startsWith("230381100"));
        assertThat(areas.within("99")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            230381100200, 230381100200
            230381100999, 230381100
            230381100000, 230381100
            230381999,    230381
            230381000000, 230381
            230399,       2303
            230300,       2303
            239900,       23
            110103,       110101
            110103001001, 110101
            ２３０３８１,  230381
            """)
    void aCodeNobodyKnowsIsTakenForWhatWouldHoldIt(String code, String taken) {
        assertThat(areas.tidied(code)).map(Area::code).contains(taken);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "99", "虎林", "2303811002001", "23 03"})
    void whatIsNoCodeIsTakenForNothing(String code) {
        assertThat(areas.tidied(code)).isEmpty();
    }

    @Test
    void aDissolvedCountyIsGoneAndItsSuccessorIsThere() {
        assertThat(Successors.all()).isNotEmpty().allSatisfy((old, successor) -> {
            assertThat(areas.exists(old)).isFalse();
            assertThat(areas.exists(successor)).isTrue();
        });
    }
}
