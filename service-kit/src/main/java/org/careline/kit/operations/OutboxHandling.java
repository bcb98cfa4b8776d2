package org.careline.kit.operations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.util.List;
import org.careline.kit.outbox.OutboxOperations;
import org.careline.kit.trail.Trail;
import org.jboss.logging.Logger;

/** What an operator asks of the relay, each on the access trail 访问留痕, in one transaction with it. */
@ApplicationScoped
public class OutboxHandling {
    private static final Logger LOG = Logger.getLogger(OutboxHandling.class);

    private final OutboxOperations outbox;
    private final Trail trail;

    OutboxHandling(OutboxOperations outbox, Trail trail) {
        this.outbox = outbox;
        this.trail = trail;
    }

    @Transactional
    public void retry(long id) {
        outbox.retry(id);
        trail.record("outbox-retried", List.of(), "row " + id);
    }

    @Transactional
    public void replayFrom(OffsetDateTime from) {
        outbox.replayFrom(from);
        trail.record("outbox-replayed", List.of(), "from " + from);
        LOG.infof("an operator has the outbox told again from=%s", from);
    }

    @Transactional
    public void cancelReplay() {
        outbox.cancelReplay();
        trail.record("outbox-replay-cancelled", List.of(), "");
        LOG.info("an operator has ended the replay of the outbox");
    }
}
