package org.careline.referral.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.careline.kit.problem.RefusedException;
import org.careline.referral.book.TransferState;
import org.careline.referral.domain.Accepted;
import org.careline.referral.domain.Admitted;
import org.careline.referral.domain.AwaitingDecision;
import org.careline.referral.domain.Cancelled;
import org.careline.referral.domain.Completed;
import org.careline.referral.domain.Confirmed;
import org.careline.referral.domain.Discharged;
import org.careline.referral.domain.Ground;
import org.careline.referral.domain.Grounds;
import org.careline.referral.domain.NotPlaced;
import org.careline.referral.domain.StoodDown;
import org.careline.referral.domain.Transfer;
import org.careline.referral.refusal.Requires;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The buttons are those moves the rules let through, no more and no fewer. */
class TransferActionTest {
    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");
    private static final Grounds GROUNDS =
            new Grounds(List.of(new Ground(UUID.randomUUID(), 4, Set.of(), false, NOW, NOW)));
    private static final List<String> ASKED = List.of("hospital");

    @ParameterizedTest
    @EnumSource
    void aStateOffersExactlyTheMovesItsRulesAllow(TransferState state) {
        var allowed = EnumSet.noneOf(TransferAction.class);
        Stream.of(TransferAction.values())
                .filter(move -> isAllowed(move, transferIn(state)))
                .forEach(allowed::add);

        assertThat(TransferAction.from(state)).isEqualTo(allowed);
    }

    private static boolean isAllowed(TransferAction move, Transfer transfer) {
        try {
            return switch (move) {
                case ACCEPT, DECLINE -> Requires.unanswered(transfer) != null;
                case ADMIT, NOT_ARRIVED -> Requires.accepted(transfer) != null;
                case DISCHARGE -> Requires.admitted(transfer) != null;
                case CONFIRM, STAND_DOWN, REVIEW -> Requires.awaitingDecision(transfer) != null;
                case SEND_AGAIN -> transfer instanceof NotPlaced;
                case CANCEL -> Requires.cancellable(transfer) != null;
                case COMPLETE -> Requires.discharged(transfer) != null;
            };
        } catch (RefusedException e) {
            return false;
        }
    }

    private static Transfer transferIn(TransferState state) {
        return switch (state) {
            case AWAITING_DECISION -> AwaitingDecision.opened(GROUNDS, "hospital", null);
            case CONFIRMED -> new Confirmed(GROUNDS, ASKED, NOW);
            case ACCEPTED -> new Accepted(GROUNDS, ASKED);
            case NOT_PLACED -> new NotPlaced(GROUNDS, ASKED);
            case ADMITTED -> new Admitted(GROUNDS, "hospital", NOW);
            case DISCHARGED -> new Discharged(GROUNDS, "hospital", NOW);
            case COMPLETED -> new Completed(GROUNDS, NOW);
            case STOOD_DOWN -> new StoodDown(GROUNDS, NOW);
            case CANCELLED -> new Cancelled(GROUNDS, NOW);
        };
    }

    @ParameterizedTest
    @EnumSource
    void nobodyMovesWhatIsNeitherAddressedToThemNorOfTheirArea(TransferAction move) {
        assertThat(move.isFor(new Sight(false, false, false, false, false))).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void theDeskAnswersAndThePreventionInstitutionDecides(TransferAction move) {
        var desk = new Sight(true, false, false, false, false);
        var prevention = new Sight(false, false, true, false, true);

        assertThat(move.isFor(desk))
                .isEqualTo(Set.of(
                                TransferAction.ACCEPT,
                                TransferAction.DECLINE,
                                TransferAction.ADMIT,
                                TransferAction.NOT_ARRIVED,
                                TransferAction.DISCHARGE)
                        .contains(move));
        assertThat(move.isFor(prevention))
                .isEqualTo(Set.of(
                                TransferAction.CONFIRM,
                                TransferAction.SEND_AGAIN,
                                TransferAction.STAND_DOWN,
                                TransferAction.REVIEW,
                                TransferAction.CANCEL)
                        .contains(move));
    }
}
