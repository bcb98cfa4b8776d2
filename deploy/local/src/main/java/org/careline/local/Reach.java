package org.careline.local;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.careline.local.tools.Checkout;

/**
 * Where a replica of a service answers and by which ports it comes to what it stands on.
 *
 * @param name in files, as {@code registry-2}
 * @param kafka of each broker one
 * @param consoles by service, where a browser reaches its pages
 * @param release another checkout to run from; none: the suite's own
 */
public record Reach(
        String name,
        int port,
        int postgres,
        List<Integer> kafka,
        int keycloak,
        Map<String, URI> consoles,
        Optional<Checkout> release) {
    public Reach {
        kafka = List.copyOf(kafka);
        consoles = Map.copyOf(consoles);
    }
}
