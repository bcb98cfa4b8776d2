package org.careline.referral.console;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.careline.kit.peer.Peer;
import org.careline.kit.peer.Peers;
import org.careline.kit.problem.NotThereException;
import org.careline.referral.board.Board;

/** Who stands behind a transfer 身份 (rules 17.4): asked of register and follow-up by the transfer's grant, as the desk itself. */
@ApplicationScoped
class Identities {
    private final Board board;
    private final Cards cards;
    private final Peers peers;
    private final Places places;

    Identities(Board board, Cards cards, Peers peers, Places places) {
        this.board = board;
        this.cards = cards;
        this.peers = peers;
        this.places = places;
    }

    private record Asked(List<String> grants) {}

    /** @throws NotThereException for a transfer that is not, or no longer, addressed to the desk's hospital */
    IdentityView behind(UUID id) {
        var transfer = board.read(id);
        var grant = transfer.grant();
        if (grant == null) {
            throw new NotThereException();
        }
        var asked = new Asked(List.of(grant));
        var people = peers.ask(Peer.REGISTRY, "/disclosures", asked, Person.class);
        var visits = peers.ask(Peer.FOLLOWUP, "/disclosures", asked, SeenVisit.class);
        return new IdentityView(
                cards.of(transfer, null),
                people.flatMap(found -> found.stream().findFirst())
                        .map(this::named)
                        .orElse(null),
                visits.flatMap(found -> found.stream().findFirst()).orElse(null),
                people.isEmpty(),
                visits.isEmpty());
    }

    private Person named(Person person) {
        return person.in(places.nameOf(person.area()));
    }
}
