package org.careline.followup.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.careline.kit.access.AsSystem;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Compares what this service assessed with what it has heard back 核对漏报: this service is the truth of a danger, and what
 * was lost on the way to the others never comes back from them.
 */
@ApplicationScoped
class Audit {
    private static final Logger LOG = Logger.getLogger(Audit.class);
    private static final int MOST_AT_ONCE = 1000;

    private final AlarmTable table;
    private final AuditConfig config;
    private final AsSystem asSystem;
    private final Clock clock;

    Audit(AlarmTable table, AuditConfig config, AsSystem asSystem, Clock clock) {
        this.table = table;
        this.config = config;
        this.asSystem = asSystem;
        this.clock = clock;
    }

    @Transactional
    void look() {
        var now = now();
        table.clear(now);
        table.raise(now, now.minus(config.lookBack()), now.minus(config.timeToTell()), MOST_AT_ONCE)
                .forEach(what -> LOG.errorf("A danger lacks what it is owed: %s", what));
        table.ran(now);
    }

    @Transactional
    AuditStanding standing() {
        return asSystem.call(() -> table.standing(now(), config.silentAfter()));
    }

    /** The longest missing first. */
    @Transactional
    AlarmList open(@Nullable String cursor, int limit) {
        return asSystem.call(() -> {
            var page = table.open(cursor, limit);
            return new AlarmList(standing(), page.items(), page.next());
        });
    }

    private OffsetDateTime now() {
        return OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
    }
}
