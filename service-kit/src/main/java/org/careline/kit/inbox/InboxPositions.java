package org.careline.kit.inbox;

import jakarta.inject.Singleton;
import java.util.List;

/** Shows where each listener of this service stands, for whoever compares it with what was told. */
@Singleton
public class InboxPositions {
    private final Transactions transactions;

    InboxPositions(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<InboxPosition> all() {
        return transactions.call(PositionTable::all);
    }
}
