package org.careline.journey;

import java.sql.SQLException;
import org.careline.local.Suite;

/** Breaks the relay or the inbox on purpose, to show that the checker sees it. */
enum Sabotage {
    NONE {
        @Override
        void on(Suite suite) {}
    },
    /** The follow-up's outbox believes every tenth event was sent. */
    RELAY {
        @Override
        void on(Suite suite) throws SQLException {
            execute(suite, "followup", """
                    create function forget() returns trigger language plpgsql as
                    $$ begin if new.id % 10 = 0 then return null; end if; return new; end $$""");
            execute(
                    suite,
                    "followup",
                    "create trigger forget before insert on outbox_waiting for each row execute function forget()");
        }
    },
    /** The notification's inbox believes that it has heard every tenth event. */
    INBOX {
        @Override
        void on(Suite suite) throws SQLException {
            execute(suite, "notification", """
                    create function heard() returns trigger language plpgsql as
                    $$ begin if random() < 0.1 then return null; end if; return new; end $$""");
            execute(
                    suite,
                    "notification",
                    "create trigger heard before insert on inbox for each row execute function heard()");
        }
    };

    abstract void on(Suite suite) throws SQLException;

    private static void execute(Suite suite, String database, String statement) throws SQLException {
        try (var connection = suite.connect(database);
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
