package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules 17.2: validity dates, ranks, and a past that is kept. */
class TenuresTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Test
    void whoIsLeftOutEndsTodayAndIsKept() {
        var before = tenures(holder("A", 1, LONG_AGO, null));

        var revised = before.revisedBy(tenures(holder("B", 1, TODAY, null)), TODAY);

        assertThat(revised.tenures())
                .containsExactlyInAnyOrder(holder("B", 1, TODAY, null), holder("A", 1, LONG_AGO, TODAY));
    }

    @Test
    void aPlanThatHasNotBegunCanBeDropped() {
        var before = tenures(holder("A", 1, LONG_AGO, null), holder("B", 2, TODAY.plusDays(9), null));

        var revised = before.revisedBy(tenures(holder("A", 1, LONG_AGO, null)), TODAY);

        assertThat(revised.tenures()).containsExactly(holder("A", 1, LONG_AGO, null));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        A, 1, 2020-01-01,           , false, as it was
        A, 1, 2020-01-01, 2026-11-22, false, ends today
        A, 1, 2020-01-01, 2027-01-01, false, ends later
        A, 1, 2020-01-01, 2026-11-21, true,  ended yesterday after all
        A, 1, 2019-01-01,           , true,  began earlier after all
        A, 2, 2020-01-01,           , true,  had another rank all the time
        B, 1, 2026-11-21,           , true,  somebody else since yesterday
        B, 1, 2026-11-22,           , false, somebody else from today
        """)
    void whatWasSaidOfThePastStands(
            String organisation, int rank, LocalDate from, @Nullable LocalDate to, boolean backdated, String why) {
        var before = tenures(holder("A", 1, LONG_AGO, null));

        assertThat(before.backdatedBy(tenures(holder(organisation, rank, from, to)), TODAY))
                .as(why)
                .isEqualTo(backdated);
    }

    @Test
    void oneIsAccountableOnEachDayThatHasTenures() {
        assertThat(tenures().accountableFrom(TODAY)).isTrue();
        assertThat(tenures(holder("A", 1, LONG_AGO, null), holder("B", 2, LONG_AGO, null))
                        .accountableFrom(TODAY))
                .isTrue();
        assertThat(tenures(holder("B", 2, LONG_AGO, null)).accountableFrom(TODAY))
                .isFalse();
        assertThat(tenures(holder("A", 1, LONG_AGO, TODAY.plusDays(5)), holder("B", 2, LONG_AGO, null))
                        .accountableFrom(TODAY))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        A, 1, B, 1, 2026-12-01, true,  one rank twice
        A, 1, B, 2, 2026-12-01, false, two ranks
        A, 1, A, 2, 2026-12-01, true,  one organisation twice
        A, 1, B, 1, 2027-01-01, false, one after the other
        """)
    void ranksAreUniqueOnEachDay(
            String one, int rank, String other, int otherRank, LocalDate otherFrom, boolean clash, String why) {
        var tenures = tenures(
                holder(one, rank, LONG_AGO, LocalDate.of(2027, 1, 1)), holder(other, otherRank, otherFrom, null));

        assertThat(tenures.clash()).as(why).isEqualTo(clash);
    }

    @Property
    void aRevisionNeverChangesWhoHeldYesterday(@ForAll("pasts") Tenures before, @ForAll("wishes") Tenures wish) {
        var revised = before.revisedBy(wish, TODAY);

        assertThat(yesterday(revised)).containsExactlyInAnyOrderElementsOf(yesterday(before));
    }

    @Test
    void aWishConfirmedDaysLaterBeginsAndEndsOnTheDayOfConfirmation() {
        var before = tenures(holder("A", 1, LONG_AGO, null));
        var wish = tenures(holder("A", 1, LONG_AGO, TODAY), holder("B", 1, TODAY, null));
        var later = TODAY.plusDays(3);

        var overdue = before.overdue(wish, later);

        assertThat(overdue.tenures()).containsExactly(holder("A", 1, LONG_AGO, later), holder("B", 1, later, null));
        assertThat(before.backdatedBy(overdue, later)).isFalse();
    }

    @Property
    void aWishThatWaitedNeverRewritesThePast(
            @ForAll("pasts") Tenures before, @ForAll("wishes") Tenures wish, @ForAll @IntRange(max = 30) int days) {
        var day = TODAY.plusDays(days);

        assertThat(before.backdatedBy(before.overdue(wish, day), day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        A, 1, 2020-01-01,           , C, 2, true,  a copy more
        A, 1, 2020-01-01,           , C, 1, false, another who is accountable
        A, 1, 2020-01-01, 2027-01-01, C, 2, false, an end for who is accountable
        A, 2, 2020-01-01,           , C, 2, false, another rank
        B, 1, 2026-11-22,           , C, 2, false, somebody else
        """)
    void onlyCopiesAreGainedWhereEverybodyKeepsWhatTheyHave(
            String organisation,
            int rank,
            LocalDate from,
            @Nullable LocalDate to,
            String added,
            int addedRank,
            boolean onlyCopies,
            String why) {
        var before = tenures(holder("A", 1, LONG_AGO, null));
        var after = tenures(holder(organisation, rank, from, to), holder(added, addedRank, TODAY, null));

        assertThat(before.onlyGainCopies(after, TODAY)).as(why).isEqualTo(onlyCopies);
    }

    @Test
    void whoTakesOverHasTheRankAndTheTimeOfWhoHandsOver() {
        var day = TODAY.plusDays(2);
        var before = tenures(
                holder("A", 2, LONG_AGO, null), holder("B", 1, LONG_AGO, null), holder("A", 1, day.plusDays(9), null));

        assertThat(before.handedOver("A", "C", day, TODAY).tenures())
                .containsExactly(
                        holder("A", 2, LONG_AGO, day),
                        holder("C", 2, day, null),
                        holder("B", 1, LONG_AGO, null),
                        holder("C", 1, day.plusDays(9), null));
    }

    @Provide
    Arbitrary<Tenures> pasts() {
        return holders(-900, -1).list().ofMaxSize(4).map(Tenures::new);
    }

    @Provide
    Arbitrary<Tenures> wishes() {
        return holders(0, 900).list().ofMaxSize(4).map(Tenures::new);
    }

    private static Arbitrary<Tenure> holders(int first, int last) {
        return Combinators.combine(
                        Arbitraries.of("A", "B", "C"),
                        Arbitraries.integers().between(1, 3),
                        Arbitraries.integers().between(first, last),
                        Arbitraries.integers().between(1, 900).injectNull(0.3))
                .as((organisation, rank, start, days) -> holder(
                        organisation,
                        rank,
                        TODAY.plusDays(start),
                        days == null ? null : TODAY.plusDays(start).plusDays(days)));
    }

    private static List<String> yesterday(Tenures tenures) {
        var day = TODAY.minusDays(1);
        return tenures.tenures().stream()
                .filter(holder -> !day.isBefore(holder.from()))
                .filter(holder -> holder.to() == null || day.isBefore(holder.to()))
                .map(holder -> holder.organisation() + holder.rank())
                .toList();
    }

    private static Tenures tenures(Tenure... holders) {
        return new Tenures(Arrays.asList(holders));
    }

    private static Tenure holder(String organisation, int rank, LocalDate from, @Nullable LocalDate to) {
        return new Tenure(organisation, rank, from, to);
    }
}
