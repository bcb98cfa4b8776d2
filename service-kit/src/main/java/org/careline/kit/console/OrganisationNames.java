package org.careline.kit.console;

import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;
import org.jboss.logging.Logger;

/** Names of organisations for the head of a page, read again every few minutes. */
@ApplicationScoped
class OrganisationNames {
    private static final Logger LOG = Logger.getLogger(OrganisationNames.class);
    private static final Duration KEPT = Duration.ofMinutes(5);

    private final Directory directory;
    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    OrganisationNames(Directory directory, Clock clock) {
        this.directory = directory;
        this.clock = clock;
    }

    /** The code where the name is not known, or cannot be asked for at this moment. */
    String of(String code) {
        var now = clock.instant();
        var present = known.get(code);
        if (present != null && present.until().isAfter(now) || !BlockingOperationControl.isBlockingAllowed()) {
            return present == null ? code : present.name();
        }
        try {
            var name = directory.organisation(code).map(Organisation::name).orElse(code);
            known.put(code, new Known(name, now.plus(KEPT)));
            return name;
        } catch (RuntimeException e) {
            // The page that says the database is away has a head as well.
            LOG.warnf("the name of an organisation could not be read organisation=%s", code);
            return present == null ? code : present.name();
        }
    }

    private record Known(String name, Instant until) {}
}
