package org.careline.kit.inbox;

import java.sql.SQLException;

/** Transactions over the ledger; whatever the work throws rolls it back. */
interface Ledgers {

    interface Work<T> {
        T on(Ledger ledger) throws SQLException;
    }

    <T> T call(Work<T> work);
}
