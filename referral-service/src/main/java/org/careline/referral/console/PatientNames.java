package org.careline.referral.console;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.kit.access.CurrentCaller;
import org.careline.kit.access.Role;
import org.careline.kit.peer.Peer;
import org.careline.kit.peer.Peers;

/** Names of the patients of a page 患者姓名, for doctors and prevention institutions: one call to the register. */
@ApplicationScoped
class PatientNames {
    private final Peers peers;
    private final CurrentCaller caller;

    PatientNames(Peers peers, CurrentCaller caller) {
        this.peers = peers;
        this.caller = caller;
    }

    private record Asked(List<UUID> patients) {}

    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Named(UUID id, String name) {}

    /** Empty when the register does not answer; nobody where names are not the caller's to see. */
    Optional<Map<UUID, String>> of(Collection<UUID> patients) {
        var who = caller.get();
        var mine = who.is(Role.COMMUNITY_DOCTOR) || who.is(Role.PREVENTION_INSTITUTION);
        var asked = patients.stream().distinct().toList();
        if (!mine || asked.isEmpty()) {
            return Optional.of(Map.of());
        }
        return peers.ask(Peer.REGISTRY, "/patients/summaries", new Asked(asked), Named.class)
                .map(found -> found.stream().collect(Collectors.toMap(Named::id, Named::name)));
    }
}
