package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.careline.events.PatientEvent.PatientState;
import org.careline.kit.peer.Peer;
import org.careline.kit.peer.Peers;

/** Asks the register for a patient's state with the caller's own token: it answers with those the caller may care for, and no others. */
@ApplicationScoped
class RegisterGateway {
    private final Peers peers;

    RegisterGateway(Peers peers) {
        this.peers = peers;
    }

    /** An empty list: nobody, or nobody of the caller's. Empty: the register does not answer. */
    Optional<List<PatientState>> ask(UUID patient) {
        return peers.ask(Peer.REGISTRY, "/patients/states", Map.of("patients", List.of(patient)), PatientState.class)
                .map(states -> states.stream()
                        .filter(state -> state.patient().equals(patient))
                        .toList());
    }
}
