package org.careline.registry.sight;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.careline.kit.access.AsSystem;
import org.careline.kit.grant.Grant;

/** What grants open now, by the facts as they stand: a grant is a claim, not a right (rules 17.4). */
@ApplicationScoped
public class Sights {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final SightTable table;
    private final SightConfig config;
    private final AsSystem asSystem;

    Sights(SightTable table, SightConfig config, AsSystem asSystem) {
        this.table = table;
        this.config = config;
        this.asSystem = asSystem;
    }

    /** In the transaction of the look; a grant that is not in the answer opens nothing. */
    public Map<Grant, Sight> open(List<Grant> grants) {
        return asSystem.call(() -> {
            var open = new HashMap<Grant, Sight>();
            grants.forEach(grant -> table.open(grant).ifPresent(sight -> open.put(grant, sight)));
            return open;
        });
    }

    /** A fact told just now may still be under way: waits for it, outside a transaction, and no longer than is said. */
    public void await(List<Grant> grants) {
        for (var rest = config.patience(); !rest.isNegative() && !allOpen(grants); rest = rest.minus(PAUSE)) {
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean allOpen(List<Grant> grants) {
        return QuarkusTransaction.requiringNew()
                .call(() -> open(grants).keySet().containsAll(grants));
    }
}
