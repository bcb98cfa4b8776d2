package org.careline.kit.inbox;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Puts an event aside, in the transaction of the inbox, and says so to whoever observes it. */
@Singleton
class Parking {
    private static final Logger LOG = Logger.getLogger(Parking.class);

    private final Consumer<EventParked> observers;
    private final MeterRegistry meters;

    @Inject
    Parking(Event<EventParked> observers, MeterRegistry meters) {
        this((Consumer<EventParked>) observers::fire, meters);
    }

    Parking(Consumer<EventParked> observers, MeterRegistry meters) {
        this.observers = observers;
        this.meters = meters;
    }

    void park(Ledger ledger, EventListener listener, Arrival arrival, String reason, boolean behind)
            throws SQLException {
        parkUnobserved(ledger, listener, arrival, reason);
        tell(new EventParked(
                listener.name(), arrival.topic(), arrival.key(), arrival.eventId(), arrival.event(), behind));
    }

    void tell(EventParked parked) {
        observers.accept(parked);
    }

    /** Forged: kept for an operator to look at; no patient misses anything, so nobody else is told. */
    void refuse(Ledger ledger, EventListener listener, Arrival arrival) throws SQLException {
        ledger.park(listener.name(), arrival, Arrival.Forged.FAULT);
        LOG.errorf("a forged event was refused listener=%s place=%s", listener.name(), arrival.eventId());
        meters.counter("careline.inbox.forged", "listener", listener.name()).increment();
    }

    /** Of a type this build does not know: the first build that knows it hears it. */
    void keepForLater(Ledger ledger, EventListener listener, Arrival arrival, String type) throws SQLException {
        ledger.keepForLater(listener.name(), arrival, type);
        LOG.warnf("an event of a later type is kept listener=%s type=%s", listener.name(), type);
        meters.counter("careline.inbox.later", "listener", listener.name()).increment();
    }

    /** For when an observer fails: what is parked is kept, and the log and the counter say so. */
    void parkUnobserved(Ledger ledger, EventListener listener, Arrival arrival, String reason) throws SQLException {
        ledger.park(listener.name(), arrival, reason);
        meters.counter("careline.inbox.parked", "listener", listener.name()).increment();
    }
}
