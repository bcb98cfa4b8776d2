package org.careline.kit.inbox;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/** What is heard and parked, and where each listener stands, within one transaction. */
interface Ledger {

    /**
     * Where a listener stands in a partition.
     *
     * @param next the first offset it has not heard
     * @param epoch of the leader that wrote what it heard last; -1: not known
     */
    record Place(long next, int epoch) {
        static final Place START = new Place(0, -1);

        /** A lower offset, or an offset in the log of an earlier leader, which was lost since. */
        boolean isBefore(Place other) {
            return next < other.next || (epoch >= 0 && epoch < other.epoch);
        }

        Place orLater(Place other) {
            return new Place(Math.max(next, other.next), Math.max(epoch, other.epoch));
        }
    }

    /**
     * What came of entering a batch.
     *
     * @param fresh ids not heard before
     * @param before where the listener stood, by partition; a partition it never stood in is missing
     */
    record Entered(Set<String> fresh, Map<Integer, Place> before) {}

    /** Moves the listener on and notes the ids; waits a while for another replica that has one of them under way. */
    Entered enter(String listener, Batch batch) throws SQLException;

    /** Where the listener stands in each partition of the topic it ever stood in. */
    Map<Integer, Place> places(String listener, String topic) throws SQLException;

    /** Moves the listener on over what it does not hear. */
    void pass(String listener, String topic, Map<Integer, Place> places) throws SQLException;

    /** The log of the partition was begun anew by a leader of this epoch: the listener stands at its start. */
    void beginAnew(String listener, String topic, int partition, int epoch) throws SQLException;

    void note(Gap gap) throws SQLException;

    /** Those of the lanes with something parked; the lock lets a replay under way end first. */
    Set<Arrival.Lane> parkedLanes(String listener, Collection<Arrival.Lane> lanes) throws SQLException;

    void park(String listener, Arrival arrival, String reason) throws SQLException;

    void keepForLater(String listener, Arrival arrival, String type) throws SQLException;
}
