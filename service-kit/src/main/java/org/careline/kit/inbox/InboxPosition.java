package org.careline.kit.inbox;

import java.time.OffsetDateTime;

/**
 * Where a listener stands in a partition: everything below was heard, parked, kept for a later build or is not for it.
 *
 * @param leaderEpoch of the leader that wrote what it heard last; -1: not known
 * @param movedAt when it last moved, by the database's clock
 */
public record InboxPosition(
        String listener, String topic, int partition, long nextOffset, int leaderEpoch, OffsetDateTime movedAt) {

    Ledger.Place place() {
        return new Ledger.Place(nextOffset, leaderEpoch);
    }
}
