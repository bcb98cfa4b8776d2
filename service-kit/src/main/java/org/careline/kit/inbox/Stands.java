package org.careline.kit.inbox;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.careline.kit.inbox.Ledger.Place;

/**
 * How far a listener has come in each partition of a topic, as this replica knows: up to where it has read without a hole,
 * and what the database held when it last said so.
 */
final class Stands {
    private final Map<Integer, Stand> stands = new ConcurrentHashMap<>();

    private record Stand(Place until, Place kept) {}

    boolean isKnown(int partition) {
        return stands.containsKey(partition);
    }

    Set<Integer> known() {
        return Set.copyOf(stands.keySet());
    }

    /** Another replica may go on there: what is known is so no longer. */
    void forget(Collection<Integer> partitions) {
        stands.keySet().removeAll(partitions);
    }

    void start(int partition, Place place) {
        stands.put(partition, new Stand(place, place));
    }

    /** Everything below was heard, or is not for the listener. */
    long until(int partition) {
        var stand = stands.get(partition);
        return stand == null ? 0 : stand.until().next();
    }

    /** In the transaction: the database still holds what it did, and does not stand in a log that is lost. */
    void check(int partition, Place held) {
        var stand = stands.get(partition);
        if (stand != null && held.isBefore(stand.kept())) {
            throw TurnBackException.setBack(partition, held);
        }
    }

    /** After the commit. */
    void heard(Span span, Place kept) {
        stands.put(span.partition(), new Stand(span.after(), kept));
    }

    void passed(int partition, Place until) {
        stands.computeIfPresent(partition, (_, stand) -> new Stand(until, stand.kept()));
    }

    /** Nothing stands between. */
    void skipped(int partition, long to) {
        stands.computeIfPresent(
                partition, (_, stand) -> new Stand(new Place(to, stand.until().epoch()), stand.kept()));
    }

    /** The database may have heard of more, from here or from another replica. */
    void learn(Map<Integer, Place> places) {
        places.forEach((partition, place) -> stands.computeIfPresent(
                partition, (_, stand) -> new Stand(stand.until(), stand.kept().orLater(place))));
    }

    /** Partitions in which it has come further than the database knows. */
    Map<Integer, Place> ahead() {
        var ahead = new HashMap<Integer, Place>();
        stands.forEach((partition, stand) -> {
            if (stand.until().next() > stand.kept().next()) {
                ahead.put(partition, stand.until());
            }
        });
        return ahead;
    }
}
