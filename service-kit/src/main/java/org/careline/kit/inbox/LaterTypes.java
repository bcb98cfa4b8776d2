package org.careline.kit.inbox;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.careline.events.EventType;
import org.careline.kit.json.EventJson;
import org.careline.kit.json.EventReading;
import org.jboss.logging.Logger;

/** Hears what an earlier build kept because it did not know its type, in the order in which it came. */
@Singleton
class LaterTypes {
    private static final Logger LOG = Logger.getLogger(LaterTypes.class);
    private static final String BEHIND = "behind an earlier event of its key";
    private static final List<String> KNOWN =
            Arrays.stream(EventType.values()).map(EventType::wireName).toList();

    private final Transactions transactions;
    private final EventJson json;
    private final Parking parking;
    private final Iterable<EventListener> listeners;

    @Inject
    LaterTypes(Transactions transactions, EventJson json, Parking parking, @Any Instance<EventListener> listeners) {
        this(transactions, json, parking, (Iterable<EventListener>) listeners);
    }

    LaterTypes(Transactions transactions, EventJson json, Parking parking, Iterable<EventListener> listeners) {
        this.transactions = transactions;
        this.json = json;
        this.parking = parking;
        this.listeners = listeners;
    }

    void hearKnown() {
        for (var listener : listeners) {
            while (hearNext(listener)) {
                LOG.debugf("%s heard an event kept by an earlier build", listener.name());
            }
        }
    }

    /** What may pass is left for the next round. */
    private boolean hearNext(EventListener listener) {
        try {
            return transactions.call(connection -> hear(connection, listener));
        } catch (RuntimeException | Error e) {
            if (Fault.of(e) == Fault.PASSING) {
                throw e;
            }
            LOG.errorf(e, "%s cannot hear an event kept by an earlier build; it is parked", listener.name());
            return transactions.call(connection -> {
                var row = LaterTable.first(connection, listener.name(), KNOWN);
                return row.isPresent() && park(connection, listener, row.get(), Reasons.of(e), false);
            });
        }
    }

    private boolean hear(Connection connection, EventListener listener) throws SQLException {
        var found = LaterTable.first(connection, listener.name(), KNOWN);
        if (found.isEmpty()) {
            return false;
        }
        var row = found.get();
        if (isParked(connection, listener, row)) {
            return park(connection, listener, row, BEHIND, true);
        }
        if (json.read(Storable.original(row.payload()), listener::hears) instanceof EventReading.Read(var event)) {
            listener.hear(event);
        }
        LaterTable.delete(connection, row.id());
        return true;
    }

    private static boolean isParked(Connection connection, EventListener listener, LaterTable.Row row)
            throws SQLException {
        return listener.needsOrder()
                && !new SqlLedger(connection)
                        .parkedLanes(listener.name(), List.of(row.lane()))
                        .isEmpty();
    }

    private boolean park(
            Connection connection, EventListener listener, LaterTable.Row row, String reason, boolean behind)
            throws SQLException {
        LaterTable.park(connection, row.id(), reason);
        parking.tell(
                new EventParked(listener.name(), row.lane().topic(), row.lane().key(), row.eventId(), null, behind));
        return true;
    }
}
