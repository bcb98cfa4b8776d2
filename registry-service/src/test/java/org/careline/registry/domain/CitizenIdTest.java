package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** GB 11643-1999, rules 13.1. */
class CitizenIdTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @Test
    void theWorkedExampleOfTheStandardEndsInX() {
        var id = new CitizenId("11010519491231002X");

        assertThat(id.birthDate()).isEqualTo(LocalDate.of(1949, 12, 31));
        assertThat(id.sex()).isEqualTo(Sex.FEMALE);
    }

    @Test
    void aLowerCaseXIsTheSameNumber() {
        assertThat(new CitizenId(" 11010519491231002x ")).isEqualTo(new CitizenId("11010519491231002X"));
    }

    @Test
    void fullWidthDigitsAndBlanksAreFoldedBeforeTheCheck() {
        assertThat(new CitizenId("１１０１０５ １９４９１２３１ ００２Ｘ")).isEqualTo(new CitizenId("11010519491231002X"));
        assertThat(CitizenId.fault("１１０１０５１９４９１２３１００２ｘ", TODAY)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        1101051949123100,   SHAPE,    fifteen to seventeen characters are no number of today
        110105491231002,    SHAPE,    15 digits: legacy only
        11010519491231002Y, SHAPE,    only X may stand at the end
        1101051949123100XX, SHAPE,    X only at the end
        ١10105194912310020, SHAPE,    digits of another script are not digits
        110105194912310020, CHECKSUM, the check character is X
        110105194913310021, DATE,     month 13
        110105194902290029, DATE,     no 29 February in 1949
        110105189912310023, DATE,     before 1900
        110105202611230023, FUTURE,   tomorrow
        """)
    void aNumberThatCannotBeIsNamedByItsFault(String number, CitizenIdFault fault, String why) {
        assertThat(CitizenId.fault(number, TODAY)).as(why).contains(fault);
    }

    @Test
    void anAbolishedOrUnknownAddressCodeIsNotJudged() {
        assertThat(CitizenId.fault(TestNumbers.citizen("990001", LocalDate.of(1980, 1, 1), 123), TODAY))
                .isEmpty();
    }

    @Test
    void aNumberWithoutACalendarDateCannotBeMade() {
        assertThatThrownBy(() -> new CitizenId("110105194902290029")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theNumberIsNeverWrittenOut() {
        assertThat(new CitizenId("11010519491231002X").toString()).doesNotContain("1949");
    }

    @Property
    void eachNumberWithItsCheckCharacterIsOne(@ForAll("bodies") String body) {
        assertThat(CitizenId.fault(body + CitizenId.checkCharacter(body), TODAY))
                .isEmpty();
    }

    @Property
    void oneWrongDigitIsAlwaysFound(
            @ForAll("bodies") String body,
            @ForAll @IntRange(max = 16) int place,
            @ForAll @IntRange(min = 1, max = 9) int off) {
        var digit = (body.charAt(place) - '0' + off) % 10;
        var wrong = body.substring(0, place) + digit + body.substring(place + 1);

        assertThat(CitizenId.fault(wrong + CitizenId.checkCharacter(body), TODAY))
                .contains(CitizenIdFault.CHECKSUM);
    }

    @Property
    void twoSwappedNeighboursAreAlwaysFound(@ForAll("bodies") String body, @ForAll @IntRange(max = 15) int place) {
        var one = body.charAt(place);
        var other = body.charAt(place + 1);
        if (one == other) {
            return;
        }
        var swapped = body.substring(0, place) + other + one + body.substring(place + 2);

        assertThat(CitizenId.fault(swapped + CitizenId.checkCharacter(body), TODAY))
                .contains(CitizenIdFault.CHECKSUM);
    }

    @Property
    void theSeventeenthDigitTellsTheSex(@ForAll("bodies") String body) {
        var id = new CitizenId(body + CitizenId.checkCharacter(body));

        assertThat(id.sex()).isEqualTo((body.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Combinators.combine(
                        Arbitraries.integers().between(110000, 999999),
                        Arbitraries.integers().between(0, 45_000),
                        Arbitraries.integers().between(0, 999))
                .as((area, day, sequence) -> TestNumbers.body(
                        area.toString(), LocalDate.of(1900, 1, 1).plusDays(day), sequence));
    }
}
