package org.careline.kit.outbox;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What a replay tells again: of topics that carry facts all that was told, of compacted ones a key's newest state alone,
 * so that a topic never ends on an older one.
 */
interface Replaying {

    Optional<Replay> underWay() throws SQLException;

    /** The next to be told again, oldest first. */
    List<OutboxRow> next(Replay replay, int limit) throws SQLException;

    /** What of these lanes of facts is still to be told again: it goes before what is new in them. */
    List<OutboxRow> ahead(Replay replay, Collection<Lane> lanes) throws SQLException;

    void reached(Replay replay, long position, int told) throws SQLException;

    void done(Replay replay) throws SQLException;
}
