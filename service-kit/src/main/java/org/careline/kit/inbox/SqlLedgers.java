package org.careline.kit.inbox;

import jakarta.inject.Singleton;

/** The ledger in the service's own database. */
@Singleton
class SqlLedgers implements Ledgers {
    private final Transactions transactions;

    SqlLedgers(Transactions transactions) {
        this.transactions = transactions;
    }

    @Override
    public <T> T call(Work<T> work) {
        return transactions.call(connection -> work.on(new SqlLedger(connection)));
    }
}
