package org.careline.kit.inbox;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.careline.kit.json.EventJson;
import org.careline.kit.problem.NotThereException;
import org.careline.kit.problem.RefusedException;

/** Shows what is parked, has it heard again when its cause is gone, and sets aside what never will be 搁置. */
@Singleton
public class ParkedEvents {
    private final Transactions transactions;
    private final Rehearing rehearing;
    private final Iterable<EventListener> listeners;

    @Inject
    ParkedEvents(Transactions transactions, EventJson json, @Any Instance<EventListener> listeners) {
        this(transactions, json, (Iterable<EventListener>) listeners);
    }

    ParkedEvents(Transactions transactions, EventJson json, Iterable<EventListener> listeners) {
        this.transactions = transactions;
        this.rehearing = new Rehearing(transactions, json);
        this.listeners = listeners;
    }

    /**
     * Whether one of these listeners has something unread of this key 有未读事件: what is known of the patient is not all that
     * was told. Asked on the connection of the transaction under way; a forged event makes nothing incomplete.
     */
    public boolean isIncomplete(Collection<String> listenerNames, String key) {
        return !incomplete(listenerNames, List.of(key)).isEmpty();
    }

    /** Those of the keys that are {@link #isIncomplete incomplete}, in one question. */
    public Set<String> incomplete(Collection<String> listenerNames, Collection<String> keys) {
        return transactions.join(connection -> ParkedTable.incomplete(connection, listenerNames, keys));
    }

    public List<ParkedEventView> page(long after, int limit) {
        return transactions.call(connection -> ParkedTable.page(connection, after, limit));
    }

    public List<ParkedLine> lines(long after, int limit) {
        return transactions.call(connection -> ParkedTable.lines(connection, after, limit)).stream()
                .map(line -> needsOrder(line.listener()) ? line : line.heardAlone())
                .toList();
    }

    public List<SetAsideEvent> setAside(long after, int limit) {
        return transactions.call(connection -> SetAsideTable.page(connection, after, limit));
    }

    public ParkedFigures figures() {
        return transactions.call(ParkedTable::figures);
    }

    /** The key of a parked event: for most, a patient's id. */
    public String keyOf(long id) {
        return row(id).lane().key();
    }

    /** Replays everything parked for the listener and key of this event; where order is needed, up to the first that fails. */
    public ReplayView replay(long id) {
        var row = hearable(id);
        return rehearing.all(listener(row), row.lane());
    }

    /** Replays this event alone; where order is needed, it must be the first of its key. */
    public ReplayView replayOne(long id) {
        var row = hearable(id);
        var listener = listener(row);
        if (listener.needsOrder() && first(row) != id) {
            throw new RefusedException(ParkedRefusal.STANDS_BEHIND);
        }
        return rehearing.one(listener, row);
    }

    /**
     * Sets this event aside, in the transaction under way: it will not be heard, its patient is no longer incomplete by it.
     * What waited behind it is heard by {@link #goOn}, afterwards.
     */
    public Behind setAside(long id, Decision decision) {
        var row = row(id);
        return setAside(row, List.of(id), decision);
    }

    /** The same with everything parked for the listener and key of this event. */
    public Behind setAsideKey(long id, Decision decision) {
        var row = row(id);
        var ids = transactions.join(connection -> ParkedTable.ofLane(connection, row.listener(), row.lane())).stream()
                .map(ParkedTable.Row::id)
                .toList();
        return setAside(row, row.forged() ? List.of(id) : ids, decision);
    }

    private Behind setAside(ParkedTable.Row row, List<Long> ids, Decision decision) {
        var moved = transactions.join(connection -> SetAsideTable.move(connection, ids, decision));
        if (moved == 0) {
            throw new NotThereException();
        }
        return new Behind(row.listener(), row.lane(), moved);
    }

    /** Where something was set aside. */
    public record Behind(String listener, Arrival.Lane lane, int setAside) {}

    /** Hears what waited behind what was set aside: nothing waits behind it any more. */
    public SetAsideView goOn(Behind behind) {
        var replay = find(behind.listener())
                .map(listener -> rehearing.all(listener, behind.lane()))
                .orElseGet(() -> new ReplayView(behind.listener(), behind.lane().key(), 0, null));
        return new SetAsideView(behind.setAside(), replay);
    }

    private ParkedTable.Row row(long id) {
        return transactions.join(connection -> ParkedTable.find(connection, id)).orElseThrow(NotThereException::new);
    }

    private ParkedTable.Row hearable(long id) {
        var row = row(id);
        if (row.forged()) {
            throw new RefusedException(ParkedRefusal.FORGED_EVENT);
        }
        return row;
    }

    private long first(ParkedTable.Row row) {
        return transactions
                .call(connection -> ParkedTable.first(connection, row.listener(), row.lane()))
                .map(ParkedTable.Row::id)
                .orElseThrow(NotThereException::new);
    }

    private EventListener listener(ParkedTable.Row row) {
        return find(row.listener()).orElseThrow(NotThereException::new);
    }

    private boolean needsOrder(String name) {
        return find(name).map(EventListener::needsOrder).orElse(true);
    }

    private Optional<EventListener> find(String name) {
        for (var listener : listeners) {
            if (listener.name().equals(name)) {
                return Optional.of(listener);
            }
        }
        return Optional.empty();
    }
}
