package org.careline.registry.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.careline.registry.domain.Handover.Kind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who loses a duty and who gets it are both told. */
class HandoverTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 28);
    private static final LocalDate EARLY = LocalDate.of(2026, 1, 1);

    private static Tenure holds(String organisation, int rank, LocalDate from, @Nullable LocalDate to) {
        return new Tenure(organisation, rank, from, to);
    }

    private static List<Handover> between(List<Tenure> before, List<Tenure> after) {
        return Handover.between(new Tenures(before), new Tenures(after), TODAY);
    }

    @Test
    void bothSidesOfAHandoverAreTold() {
        assertThat(between(
                        List.of(holds("OLD", 1, EARLY, null)),
                        List.of(holds("OLD", 1, EARLY, TODAY), holds("NEW", 1, TODAY, null))))
                .containsExactly(
                        new Handover("OLD", Kind.LOST, null, null), new Handover("NEW", Kind.GAINED, TODAY, null));
    }

    @Test
    void anotherRankOrAnotherEndIsTold() {
        assertThat(between(
                        List.of(holds("A", 1, EARLY, null), holds("B", 2, EARLY, null)),
                        List.of(holds("A", 1, EARLY, TODAY.plusDays(3)), holds("B", 2, EARLY, null))))
                .containsExactly(new Handover("A", Kind.CHANGED, TODAY, TODAY.plusDays(3)));
    }

    @Test
    void whatIsOverAndWhatStaysIsToldToNobody() {
        assertThat(between(
                        List.of(holds("PAST", 1, EARLY, TODAY), holds("A", 1, TODAY, null)),
                        List.of(holds("A", 1, TODAY, null))))
                .isEmpty();
    }
}
