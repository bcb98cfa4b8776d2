package org.careline.followup.console.shown;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.kit.peer.Peer;
import org.careline.kit.peer.Peers;

/** Asks the registry who a page's patients are 姓名, in one call and with the reader's own token: each look is on its trail. */
@ApplicationScoped
public class RegistryGateway {
    private static final int MOST_IN_ONE_CALL = 50;

    private final Peers peers;

    RegistryGateway(Peers peers) {
        this.peers = peers;
    }

    public Names of(Collection<UUID> patients) {
        var asked = patients.stream().distinct().limit(MOST_IN_ONE_CALL).toList();
        return asked.isEmpty()
                ? Names.NOT_ASKED
                : peers.ask(Peer.REGISTRY, "/patients/summaries", Map.of("patients", asked), PatientName.class)
                        .map(Names::of)
                        .orElse(Names.MISSING);
    }

    public Names of(UUID patient) {
        return of(List.of(patient));
    }
}
