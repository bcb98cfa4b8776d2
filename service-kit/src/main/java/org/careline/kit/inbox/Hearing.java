package org.careline.kit.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Has a batch heard: what is known of it, the work, and where the listener stands are one transaction. */
@Singleton
class Hearing {
    private static final Logger LOG = Logger.getLogger(Hearing.class);
    private static final String BEHIND = "behind an earlier event of its key";
    private static final String MISSED = "missed: later ones of its key were heard";

    private final Ledgers ledgers;
    private final Parking parking;
    private final Patience patience;
    private final Duration unclearFor;

    @Inject
    Hearing(Ledgers ledgers, Parking parking, Patience patience, InboxConfig config) {
        this(ledgers, parking, patience, config.unclearFor());
    }

    Hearing(Ledgers ledgers, Parking parking, Patience patience, Duration unclearFor) {
        this.ledgers = ledgers;
        this.parking = parking;
        this.patience = patience;
        this.unclearFor = unclearFor;
    }

    /** Returns when each event is done or parked. */
    void hear(EventListener listener, Batch batch, Stands stands) {
        if (batch.arrivals().size() < 2 || !together(listener, batch, stands)) {
            batch.singly().forEach(one -> alone(listener, one, stands));
        }
        batch.spans().forEach(span -> stands.passed(span.partition(), span.after()));
    }

    /** It comes late: where order is needed it is parked, for later ones of its key were heard and a person must decide. */
    void hearMissed(EventListener listener, Batch one) {
        var stands = new Stands();
        if (listener.needsOrder() && !(one.arrivals().getFirst().content() instanceof Arrival.Forged)) {
            patience.untilDone(
                    "Event " + one.ids().getFirst() + " for " + listener.name(),
                    () -> park(listener, one, stands, MISSED));
        } else {
            alone(listener, one, stands);
        }
    }

    private boolean together(EventListener listener, Batch batch, Stands stands) {
        try {
            attempt(stands, () -> ledgers.call(ledger -> work(ledger, listener, batch, stands)));
            return true;
        } catch (RuntimeException | Error e) {
            TurnBackException.rethrow(e);
            LOG.infof(
                    "%s takes a batch of %d one by one: %s",
                    listener.name(), batch.arrivals().size(), e.toString());
            return false;
        }
    }

    private void alone(EventListener listener, Batch one, Stands stands) {
        var event = one.ids().getFirst();
        var end = System.nanoTime() + unclearFor.toNanos();
        patience.untilDone("Event " + event + " for " + listener.name(), () -> {
            try {
                attempt(stands, () -> ledgers.call(ledger -> work(ledger, listener, one, stands)));
            } catch (RuntimeException | Error e) {
                if (patience.isEnded() || isTriedAgain(e, end)) {
                    throw e;
                }
                LOG.errorf(e, "%s cannot hear event %s; it is parked", listener.name(), event);
                park(listener, one, stands, Reasons.of(e));
            }
        });
    }

    private static boolean isTriedAgain(Throwable error, long end) {
        TurnBackException.rethrow(error);
        return switch (Fault.of(error)) {
            case PASSING -> true;
            case UNCLEAR -> System.nanoTime() - end < 0;
            case CLEAR -> false;
        };
    }

    private interface Attempt {
        Map<Span, Ledger.Place> make();
    }

    private static void attempt(Stands stands, Attempt attempt) {
        attempt.make().forEach(stands::heard);
    }

    /** Returns where the listener then stands in what the batch covers. */
    private Map<Span, Ledger.Place> work(Ledger ledger, EventListener listener, Batch batch, Stands stands)
            throws SQLException {
        var entered = ledger.enter(listener.name(), batch);
        var kept = places(batch, entered.before(), stands);
        var parked = listener.needsOrder() ? parkedLanes(ledger, listener, batch) : new HashSet<Arrival.Lane>();
        for (var arrival : batch.arrivals()) {
            if (entered.fresh().remove(arrival.eventId())) {
                hear(ledger, listener, arrival, parked);
            }
        }
        return kept;
    }

    /** A lower offset of a later leader than the last one heard: the broker lost its log and began it anew. */
    private static Map<Span, Ledger.Place> places(Batch batch, Map<Integer, Ledger.Place> before, Stands stands) {
        var kept = new HashMap<Span, Ledger.Place>();
        for (var span : batch.spans()) {
            var place = before.getOrDefault(span.partition(), Ledger.Place.START);
            stands.check(span.partition(), place);
            if (span.rewrites(place)) {
                throw TurnBackException.begunAnew(
                        span.partition(), new TurnBackException.Anew(place.next(), span.epoch()));
            }
            kept.put(span, place.orLater(span.after()));
        }
        return kept;
    }

    private void hear(Ledger ledger, EventListener listener, Arrival arrival, Set<Arrival.Lane> parked)
            throws SQLException {
        switch (arrival.content()) {
            case Arrival.Forged _ -> parking.refuse(ledger, listener, arrival);
            case Arrival.OfLaterType(var type) -> parking.keepForLater(ledger, listener, arrival, type);
            case Arrival.Readable(var event) -> {
                if (parked.contains(arrival.lane())) {
                    parking.park(ledger, listener, arrival, BEHIND, true);
                } else {
                    listener.hear(event);
                }
            }
            case Arrival.Unreadable(var fault) -> {
                var behind = parked.contains(arrival.lane());
                parking.park(ledger, listener, arrival, behind ? BEHIND : fault, behind);
                if (listener.needsOrder()) {
                    parked.add(arrival.lane());
                }
            }
        }
    }

    private static Set<Arrival.Lane> parkedLanes(Ledger ledger, EventListener listener, Batch batch)
            throws SQLException {
        var lanes = batch.arrivals().stream().map(Arrival::lane).collect(Collectors.toSet());
        return new HashSet<>(ledger.parkedLanes(listener.name(), lanes));
    }

    private void park(EventListener listener, Batch one, Stands stands, String reason) {
        var arrival = one.arrivals().getFirst();
        try {
            enterAnd(listener, one, stands, ledger -> parking.park(ledger, listener, arrival, reason, false));
        } catch (RuntimeException | Error e) {
            TurnBackException.rethrow(e);
            if (Fault.of(e) == Fault.PASSING) {
                throw e;
            }
            LOG.errorf(e, "Nobody was alarmed that event %s is parked", arrival.eventId());
            enterAnd(listener, one, stands, ledger -> parking.parkUnobserved(ledger, listener, arrival, reason));
        }
    }

    private interface Step {
        void on(Ledger ledger) throws SQLException;
    }

    private void enterAnd(EventListener listener, Batch one, Stands stands, Step park) {
        attempt(
                stands,
                () -> ledgers.call(ledger -> {
                    var entered = ledger.enter(listener.name(), one);
                    var kept = places(one, entered.before(), stands);
                    if (!entered.fresh().isEmpty()) {
                        park.on(ledger);
                    }
                    return kept;
                }));
    }
}
