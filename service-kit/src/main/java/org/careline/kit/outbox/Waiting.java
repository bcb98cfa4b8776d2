package org.careline.kit.outbox;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** What waits to be told, and what became of it: a table, or the memory of a law. */
interface Waiting {

    /**
     * The oldest that may go now: from an id on, and nothing of a lane in which something waits below it or is parked.
     * Rows are found by whether they wait, never by an id passed: ids commit out of order.
     */
    List<OutboxRow> look(long from, Collection<String> notTopics, Collection<Lane> notLanes, int limit)
            throws SQLException;

    void told(List<ToldRow> rows) throws SQLException;

    void park(OutboxRow row, String reason) throws SQLException;
}
