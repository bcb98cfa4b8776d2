package org.careline.kit.outbox;

import java.sql.SQLException;

/** The relay's connection does not lead to PostgreSQL itself. */
final class BehindAPoolerException extends SQLException {
    private static final long serialVersionUID = 1;

    BehindAPoolerException() {
        super("The outbox relay is behind a connection pooler, where its lock does not hold:"
                + " give it a way straight to PostgreSQL in careline.outbox.database-url");
    }
}
