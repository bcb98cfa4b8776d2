package org.careline.referral.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.careline.events.DangerKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The way to hospital and back, state by state (rules 7, 17.6). */
class TransferTest {
    private static final LocalRules RULES = new LocalRules(
            Duration.ofHours(2),
            Duration.ofHours(24),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofDays(30));
    private static final Instant NOW = Instant.parse("2026-11-22T02:00:00Z");
    private static final Hospitals TWO = new Hospitals(List.of("first", "second"));
    private static final Hospitals NONE = new Hospitals(List.of());

    private static Ground ground(int level) {
        var decideBy = NOW.plus(RULES.decideWithin(level, false));
        return new Ground(UUID.randomUUID(), level, Set.of(DangerKind.SELF), false, NOW, decideBy);
    }

    private static Grounds grounds(Ground... standing) {
        return new Grounds(List.of(standing));
    }

    private static AwaitingDecision notice(int level) {
        return AwaitingDecision.opened(grounds(ground(level)), "first", null);
    }

    private static Confirmed sent() {
        return (Confirmed) notice(4).confirm(Optional.empty(), TWO, RULES, NOW);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # level, hours to decide (17.6)
            3, 24
            4, 2
            5, 2
            """)
    void aNoticeIsDecidedWithinItsHours(int level, int hours) {
        assertThat(notice(level).decideBy()).isEqualTo(NOW.plus(Duration.ofHours(hours)));
    }

    @Test
    void aGraverAssessmentShortensTheTimeAndAMilderOneDoesNotLengthenIt() {
        var grave = notice(3).standingOn(new Grounds(List.of(ground(3), ground(5))));

        assertThat(grave.decideBy()).isEqualTo(NOW.plus(Duration.ofHours(2)));
        assertThat(grave.grounds().level()).isEqualTo(5);
    }

    @Test
    void withoutAHospitalOnDutyTheConfirmedIsNotPlaced() {
        assertThat(notice(4).confirm(Optional.empty(), NONE, RULES, NOW)).isInstanceOf(NotPlaced.class);
    }

    @Test
    void whoConfirmsMayNameAnotherHospital() {
        var sent = (Confirmed) notice(4).confirm(Optional.of("third"), TWO, RULES, NOW);

        assertThat(sent.hospital()).isEqualTo("third");
    }

    @Test
    void declinedTheNextInRankIsAskedAndThenItIsNotPlaced() {
        var second = (Confirmed) sent().decline(TWO, RULES, NOW);
        var nobody = second.decline(TWO, RULES, NOW);

        assertThat(second.hospital()).isEqualTo("second");
        assertThat(nobody).isEqualTo(new NotPlaced(second.grounds(), List.of("first", "second")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # minutes after sending at level 4, silent
            29, false
            30, true
            """)
    void aHospitalIsSilentOnceItsTimeIsOver(int minutes, boolean silent) {
        assertThat(sent().silent(NOW.plus(Duration.ofMinutes(minutes)))).isEqualTo(silent);
    }

    @Test
    void whoDoesNotArriveIsNotPlaced() {
        assertThat(sent().accept().notArrived()).isInstanceOf(NotPlaced.class);
    }

    @Test
    void notPlacedWithoutAnotherHospitalStaysSoUnlessOneIsNamed() {
        var notPlaced = new NotPlaced(grounds(ground(4)), List.of("first", "second"));

        assertThat(notPlaced.sendAgain(Optional.empty(), TWO, RULES, NOW)).isEmpty();
        assertThat(notPlaced
                        .sendAgain(Optional.of("first"), TWO, RULES, NOW)
                        .orElseThrow()
                        .asked())
                .containsExactly("second", "first");
    }

    @Test
    void nobodyIsDischargedBeforeBeingAdmitted() {
        var admitted = sent().accept().admit(NOW);

        assertThatThrownBy(() -> admitted.discharge(NOW.minusSeconds(1))).isInstanceOf(IllegalArgumentException.class);
        assertThat(admitted.discharge(NOW).complete(NOW)).isInstanceOf(Completed.class);
    }

    @Test
    void aProposalToStandDownFallsWhenAnotherDangerJoins() {
        var first = ground(5);
        var proposed = AwaitingDecision.opened(grounds(first), "first", null).propose("doctor", NOW);

        assertThat(proposed.standingOn(grounds(first)).proposal()).isNotNull();
        assertThat(proposed.standingOn(grounds(first, ground(3))).proposal()).isNull();
    }

    @Test
    void whoLeftAHospitalIsBroughtBackThereFirst() {
        var left = AwaitingDecision.opened(grounds(ground(4)), "second", "second");

        assertThat(((Confirmed) left.confirm(Optional.empty(), TWO, RULES, NOW)).hospital())
                .isEqualTo("second");
    }

    @Test
    void deathStandsANoticeDownAndCancelsEverythingConfirmed() {
        assertThat(notice(4).endByDeath(NOW)).isInstanceOf(StoodDown.class);
        assertThat(sent().endByDeath(NOW)).isInstanceOf(Cancelled.class);
        assertThat(sent().accept().admit(NOW).endByDeath(NOW)).isInstanceOf(Cancelled.class);
    }
}
