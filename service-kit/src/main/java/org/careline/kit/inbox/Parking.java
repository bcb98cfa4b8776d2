package org.careline.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Event;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/** Puts an event aside, in the transaction of the inbox, and says so to whoever observes it. */
@Singleton
class Parking {
    private final Event<EventParked> observers;
    private final MeterRegistry meters;

    Parking(Event<EventParked> observers, MeterRegistry meters) {
        this.observers = observers;
        this.meters = meters;
    }

    void park(Connection connection, EventListener listener, Arrival arrival, String reason, boolean behind)
            throws SQLException {
        InboxTable.park(connection, listener.name(), arrival, reason);
        meters.counter("careline.inbox.parked", "listener", listener.name()).increment();
        observers.fire(new EventParked(
                listener.name(), arrival.topic(), arrival.key(), arrival.eventId(), arrival.event(), behind));
    }
}
