package org.careline.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.careline.kit.json.EventJson;
import org.jboss.logging.Logger;

/** Hears every event once: the inbox row and the work are one transaction. */
@ApplicationScoped
public class Inbox {
    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final String BEHIND = "behind an earlier event of its key";

    private final Transactions transactions;
    private final EventJson json;
    private final Parking parking;
    private final Patience patience = new Patience();

    Inbox(Transactions transactions, EventJson json, Parking parking) {
        this.transactions = transactions;
        this.json = json;
        this.parking = parking;
    }

    void stop(@Observes ShutdownEvent event) {
        patience.end();
    }

    /** Takes a polled batch in order; returns when each event is done or parked. Runs as the system, not as a caller. */
    public void take(EventListener listener, ConsumerRecords<String, String> records) {
        var arrivals = StreamSupport.stream(records.spliterator(), false)
                .flatMap(record -> Arrival.of(record, listener, json).stream())
                .toList();
        if (arrivals.size() < 2 || !takeTogether(listener, arrivals)) {
            arrivals.forEach(arrival -> takeAlone(listener, arrival));
        }
    }

    private boolean takeTogether(EventListener listener, List<Arrival> arrivals) {
        try {
            return transactions.call(connection -> hear(connection, listener, arrivals));
        } catch (RuntimeException | Error e) {
            LOG.infof("%s takes a batch of %d one by one: %s", listener.name(), arrivals.size(), e.toString());
            return false;
        }
    }

    private void takeAlone(EventListener listener, Arrival arrival) {
        patience.untilDone("Event " + arrival.eventId() + " for " + listener.name(), () -> {
            try {
                transactions.call(connection -> hear(connection, listener, List.of(arrival)));
            } catch (RuntimeException | Error e) {
                if (Passing.is(e)) {
                    throw e;
                }
                LOG.errorf(e, "%s cannot hear event %s; it is parked", listener.name(), arrival.eventId());
                park(listener, arrival, e);
            }
        });
    }

    private boolean hear(Connection connection, EventListener listener, List<Arrival> arrivals) throws SQLException {
        var fresh = InboxTable.enter(
                connection,
                listener.name(),
                arrivals.stream().map(Arrival::eventId).toList());
        var parked = listener.needsOrder() ? parkedLanes(connection, listener, arrivals) : new HashSet<Arrival.Lane>();
        for (var arrival : arrivals) {
            if (!fresh.remove(arrival.eventId())) {
                continue;
            }
            if (arrival.forged()) {
                parking.refuse(connection, listener, arrival);
            } else if (parked.contains(arrival.lane())) {
                parking.park(connection, listener, arrival, BEHIND, true);
            } else if (arrival.event() == null) {
                parking.park(connection, listener, arrival, arrival.fault(), false);
                if (listener.needsOrder()) {
                    parked.add(arrival.lane());
                }
            } else {
                listener.hear(arrival.event());
            }
        }
        return true;
    }

    private static Set<Arrival.Lane> parkedLanes(Connection connection, EventListener listener, List<Arrival> arrivals)
            throws SQLException {
        var keys = arrivals.stream()
                .collect(Collectors.groupingBy(Arrival::topic, Collectors.mapping(Arrival::key, Collectors.toSet())));
        var lanes = new HashSet<Arrival.Lane>();
        for (var topic : keys.entrySet()) {
            InboxTable.parkedKeys(connection, listener.name(), topic.getKey(), topic.getValue())
                    .forEach(key -> lanes.add(new Arrival.Lane(topic.getKey(), key)));
        }
        return lanes;
    }

    private void park(EventListener listener, Arrival arrival, Throwable error) {
        var reason = Reasons.of(error);
        try {
            enterAnd(listener, arrival, connection -> parking.park(connection, listener, arrival, reason, false));
        } catch (RuntimeException | Error e) {
            if (Passing.is(e)) {
                throw e;
            }
            LOG.errorf(e, "Nobody was alarmed that event %s is parked", arrival.eventId());
            enterAnd(listener, arrival, connection -> parking.parkUnobserved(connection, listener, arrival, reason));
        }
    }

    private interface Step {
        void on(Connection connection) throws SQLException;
    }

    private void enterAnd(EventListener listener, Arrival arrival, Step park) {
        transactions.call(connection -> {
            if (!InboxTable.enter(connection, listener.name(), List.of(arrival.eventId()))
                    .isEmpty()) {
                park.on(connection);
            }
            return true;
        });
    }
}
