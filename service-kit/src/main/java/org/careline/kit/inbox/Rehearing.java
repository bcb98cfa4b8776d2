package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.careline.kit.json.EventJson;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Has parked events heard again, each in a transaction of its own. */
final class Rehearing {
    private static final Logger LOG = Logger.getLogger(Rehearing.class);

    private final Transactions transactions;
    private final EventJson json;

    Rehearing(Transactions transactions, EventJson json) {
        this.transactions = transactions;
        this.json = json;
    }

    ReplayView one(EventListener listener, ParkedTable.Row row) {
        try {
            var heard =
                    transactions.call(connection -> hear(connection, listener, ParkedTable.lock(connection, row.id())));
            return view(row.lane(), listener, heard ? 1 : 0, null);
        } catch (RuntimeException e) {
            return view(row.lane(), listener, 0, e);
        }
    }

    /** In order, up to the first that still cannot be heard; where no order is needed, each that can be. */
    ReplayView all(EventListener listener, Arrival.Lane lane) {
        return listener.needsOrder() ? inOrder(listener, lane) : each(listener, lane);
    }

    private ReplayView inOrder(EventListener listener, Arrival.Lane lane) {
        var heard = 0;
        try {
            while (transactions.call(
                    connection -> hear(connection, listener, ParkedTable.first(connection, listener.name(), lane)))) {
                heard++;
            }
            return view(lane, listener, heard, null);
        } catch (RuntimeException e) {
            return view(lane, listener, heard, e);
        }
    }

    private ReplayView each(EventListener listener, Arrival.Lane lane) {
        var heard = 0;
        String reason = null;
        for (var row : transactions.call(connection -> ParkedTable.ofLane(connection, listener.name(), lane))) {
            var one = one(listener, row);
            heard += one.heard();
            reason = one.reason() == null ? reason : one.reason();
        }
        return new ReplayView(listener.name(), lane.key(), heard, reason);
    }

    private boolean hear(Connection connection, EventListener listener, Optional<ParkedTable.Row> row)
            throws SQLException {
        if (row.isEmpty()) {
            return false;
        }
        json.read(Storable.original(row.get().payload())).ifPresent(listener::hear);
        ParkedTable.delete(connection, row.get().id());
        return true;
    }

    private static ReplayView view(
            Arrival.Lane lane, EventListener listener, int heard, @Nullable RuntimeException stop) {
        if (stop != null) {
            LOG.warnf(stop, "A replay for %s stopped after %d events", listener.name(), heard);
        }
        return new ReplayView(listener.name(), lane.key(), heard, stop == null ? null : Reasons.of(stop));
    }
}
