package org.careline.kit.inbox;

import java.sql.Connection;
import java.sql.SQLException;

/** A new transaction of the service itself; whatever the work throws rolls it back. */
interface Transactions {

    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    <T> T call(Work<T> work);

    /** Takes part in the transaction under way, where there is one. */
    <T> T join(Work<T> work);
}
