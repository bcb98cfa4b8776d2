package org.careline.kit.inbox;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.careline.kit.json.EventJson;
import org.careline.kit.problem.NotThereException;
import org.jboss.logging.Logger;

/** Shows what is parked and, when its cause is gone, has it heard again: in order, up to the first that still cannot be. */
@Singleton
public class ParkedEvents {
    private static final Logger LOG = Logger.getLogger(ParkedEvents.class);

    private final Transactions transactions;
    private final EventJson json;
    private final Iterable<EventListener> listeners;

    @Inject
    ParkedEvents(Transactions transactions, EventJson json, @Any Instance<EventListener> listeners) {
        this(transactions, json, (Iterable<EventListener>) listeners);
    }

    ParkedEvents(Transactions transactions, EventJson json, Iterable<EventListener> listeners) {
        this.transactions = transactions;
        this.json = json;
        this.listeners = listeners;
    }

    public List<ParkedEventView> page(long after, int limit) {
        return transactions.call(connection -> ParkedTable.page(connection, after, limit));
    }

    public List<ParkedLine> lines(long after, int limit) {
        return transactions.call(connection -> ParkedTable.lines(connection, after, limit));
    }

    public long count() {
        return transactions.call(ParkedTable::count);
    }

    /** Replays everything parked for the listener and key of this event. */
    public ReplayView replay(long id) {
        return replay(id, Integer.MAX_VALUE);
    }

    /** Replays only the first that is parked for the listener and key of this event: order stays. */
    public ReplayView replayFirst(long id) {
        return replay(id, 1);
    }

    private ReplayView replay(long id, int most) {
        var row = transactions
                .call(connection -> ParkedTable.find(connection, id))
                .orElseThrow(NotThereException::new);
        var listener = listener(row.listener()).orElseThrow(NotThereException::new);
        var heard = 0;
        try {
            while (heard < most && transactions.call(connection -> hearFirst(connection, listener, row.lane()))) {
                heard++;
            }
            return new ReplayView(row.listener(), row.lane().key(), heard, null);
        } catch (RuntimeException e) {
            LOG.warnf(e, "A replay for %s stopped after %d events", row.listener(), heard);
            return new ReplayView(row.listener(), row.lane().key(), heard, Reasons.of(e));
        }
    }

    private boolean hearFirst(Connection connection, EventListener listener, Arrival.Lane lane) throws SQLException {
        var first = ParkedTable.first(connection, listener.name(), lane);
        if (first.isEmpty()) {
            return false;
        }
        json.read(first.get().payload()).ifPresent(listener::hear);
        ParkedTable.delete(connection, first.get().id());
        return true;
    }

    private Optional<EventListener> listener(String name) {
        for (var listener : listeners) {
            if (listener.name().equals(name)) {
                return Optional.of(listener);
            }
        }
        return Optional.empty();
    }
}
