package org.careline.kit.outbox;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;

/** Within a lane, the events of one key on one topic, order is kept; between lanes there is none. */
record Lane(String topic, String key) {

    /** As SQL compares them. */
    static Array array(Connection connection, Collection<Lane> lanes) throws SQLException {
        return connection.createArrayOf(
                "text",
                lanes.stream().map(lane -> lane.topic() + " " + lane.key()).toArray());
    }
}
