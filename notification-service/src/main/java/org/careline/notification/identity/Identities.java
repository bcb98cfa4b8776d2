package org.careline.notification.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.careline.kit.peer.Peer;
import org.careline.kit.peer.Peers;
import org.careline.kit.problem.RefusedException;
import org.careline.notification.inbox.InboxAlerts;
import org.careline.notification.inbox.InboxRefusal;
import org.careline.notification.place.Places;
import org.jspecify.annotations.Nullable;

/**
 * Looks up who the person behind an alert is 身份查询, by a grant for this look and with the token of whoever looks; registry
 * and followup decide what is shown and write the look down, as this service does.
 */
@ApplicationScoped
class Identities {
    private static final String DISCLOSURES = "/disclosures";

    private final InboxAlerts alerts;
    private final Peers peers;
    private final Places places;

    Identities(InboxAlerts alerts, Peers peers, Places places) {
        this.alerts = alerts;
        this.peers = peers;
        this.places = places;
    }

    /** No transaction is open while the others are asked. */
    IdentityView of(UUID alert, @Nullable String reason) {
        var grant = alerts.look(alert, reason).orElseThrow(() -> new RefusedException(InboxRefusal.NOBODY_SHOWN));
        var asked = new HashMap<String, Object>();
        asked.put("grants", List.of(grant));
        asked.put("reason", reason);
        var persons = peers.ask(Peer.REGISTRY, DISCLOSURES, asked, Person.class);
        var seen = peers.ask(Peer.FOLLOWUP, DISCLOSURES, asked, Seen.class);
        var person = first(persons);
        return new IdentityView(
                alert,
                person,
                person == null || person.area() == null ? null : places.fullName(person.area()),
                persons.isEmpty(),
                first(seen),
                seen.isEmpty(),
                reason);
    }

    private static <T> @Nullable T first(Optional<List<T>> answer) {
        return answer.flatMap(list -> list.stream().findFirst()).orElse(null);
    }
}
