package org.careline.kit.inbox;

import jakarta.inject.Singleton;
import java.util.List;

/** Shows where each listener of this service stands, and what it lacks. */
@Singleton
public class InboxPositions {
    /** So long something that was lost is shown. */
    public static final int DAYS = 7;

    private final Transactions transactions;

    InboxPositions(Transactions transactions) {
        this.transactions = transactions;
    }

    public List<InboxPosition> all() {
        return transactions.call(PositionTable::all);
    }

    public InboxFigures figures() {
        return transactions.call(connection -> PositionTable.figures(connection, DAYS));
    }
}
