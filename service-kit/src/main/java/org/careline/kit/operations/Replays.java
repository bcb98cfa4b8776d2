package org.careline.kit.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.careline.kit.idempotency.Idempotency;
import org.careline.kit.outbox.OutboxOperations;
import org.careline.kit.outbox.ReplayCount;
import org.careline.kit.problem.InvalidFieldException;
import org.careline.kit.web.Ids;
import org.jboss.logging.Logger;

/** Telling again what was told, from a moment on: counted first, asked for once. */
@ApplicationScoped
class Replays {
    private static final Logger LOG = Logger.getLogger(Replays.class);

    private final OutboxOperations outbox;
    private final Idempotency idempotency;
    private final Clock clock;

    Replays(OutboxOperations outbox, Idempotency idempotency, Clock clock) {
        this.outbox = outbox;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    ReplayCount count(OffsetDateTime from) {
        if (from.toInstant().isAfter(clock.instant())) {
            throw new InvalidFieldException("from", "时间不能晚于现在。It must not lie in the future.");
        }
        return outbox.replayCount(from);
    }

    @Transactional
    void start(String key, ReplayForm form) {
        idempotency.once(key, "replay-outbox", form, () -> {
            outbox.replayFrom(form.from());
            LOG.infof("an operator has the outbox told again from=%s", form.from());
            return Ids.next();
        });
    }
}
