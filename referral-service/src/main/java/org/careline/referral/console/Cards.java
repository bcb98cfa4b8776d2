package org.careline.referral.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.careline.kit.access.Caller;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.referral.board.TransferView;
import org.careline.referral.book.TransferRows;
import org.careline.referral.book.TransferState;
import org.jspecify.annotations.Nullable;

/** Makes a card of a transfer: what it says in words, and what whoever looks may do. */
@ApplicationScoped
class Cards {
    private final TransferRows rows;
    private final CurrentCaller caller;
    private final Places places;
    private final Clock clock;

    Cards(TransferRows rows, CurrentCaller caller, Places places, Clock clock) {
        this.rows = rows;
        this.caller = caller;
        this.places = places;
        this.clock = clock;
    }

    Card of(TransferView transfer, @Nullable String name) {
        var who = caller.get();
        var state = stateOf(transfer);
        var moves = moves(transfer, state, who);
        var addressed = isAddressed(transfer, who);
        return new Card(
                transfer,
                places.nameOf(transfer.area()),
                places.nameOf(transfer.placeNow()),
                name,
                moves,
                Section.Kind.of(state, moves),
                addressed && who.is(Role.GREEN_CHANNEL_DESK) && !endedWithoutStay(transfer),
                addressed,
                LocalDateTime.now(clock).truncatedTo(ChronoUnit.MINUTES).toString());
    }

    private Set<TransferAction> moves(TransferView transfer, TransferState state, Caller who) {
        var sight = sight(transfer, who);
        var moves = EnumSet.noneOf(TransferAction.class);
        TransferAction.from(state).stream()
                .filter(move -> move.isFor(sight))
                .filter(move -> move != TransferAction.REVIEW || transfer.standDownProposedAt() != null)
                .forEach(moves::add);
        return moves;
    }

    /** Whoever is both of a hospital and of a community sees some by the one and some by the other. */
    private Sight sight(TransferView transfer, Caller who) {
        var hospital = isAddressed(transfer, who);
        var community = who.is(Role.COMMUNITY_DOCTOR) || who.is(Role.PREVENTION_INSTITUTION);
        var here = community && (!hospital || rows.isOfTheCommunity(transfer.id()));
        return new Sight(
                hospital,
                hospital && who.is(Role.PSYCHIATRIST),
                here,
                here && who.is(Role.COMMUNITY_DOCTOR),
                here && who.is(Role.PREVENTION_INSTITUTION));
    }

    private static boolean isAddressed(TransferView transfer, Caller who) {
        return (who.is(Role.GREEN_CHANNEL_DESK) || who.is(Role.PSYCHIATRIST))
                && who.organisation().equals(transfer.hospital());
    }

    private static boolean endedWithoutStay(TransferView transfer) {
        return transfer.closedAt() != null && transfer.admittedAt() == null;
    }

    private static TransferState stateOf(TransferView transfer) {
        return Arrays.stream(TransferState.values())
                .filter(state -> state.toString().equals(transfer.state()))
                .findFirst()
                .orElseThrow();
    }
}
