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

/** Telling again what was told, from a moment on: counted first, asked for once. */
@ApplicationScoped
class Replays {
    private final OutboxOperations outbox;
    private final OutboxHandling handling;
    private final Idempotency idempotency;
    private final Clock clock;

    Replays(OutboxOperations outbox, OutboxHandling handling, Idempotency idempotency, Clock clock) {
        this.outbox = outbox;
        this.handling = handling;
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
            handling.replayFrom(form.from());
            return Ids.next();
        });
    }
}
