package org.careline.followup.console.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.careline.kit.peer.Peer;
import org.careline.kit.peer.Peers;

/** Asks notification who signed and who was told by telephone 受理人员, with the reader's own token: the look is on its trail. */
@ApplicationScoped
public class ProofGateway {
    private static final int MOST_IN_ONE_CALL = 50;

    private final Peers peers;

    ProofGateway(Peers peers) {
        this.peers = peers;
    }

    /** By alert; empty: notification does not answer. */
    public Optional<Map<UUID, Proof>> of(List<UUID> alerts) {
        if (alerts.isEmpty()) {
            return Optional.of(Map.of());
        }
        var asked = Map.of("alerts", alerts.stream().limit(MOST_IN_ONE_CALL).toList());
        return peers.ask(Peer.NOTIFICATION, "/proofs", asked, Proof.class)
                .map(found -> found.stream().collect(Collectors.toMap(Proof::alert, Function.identity())));
    }
}
