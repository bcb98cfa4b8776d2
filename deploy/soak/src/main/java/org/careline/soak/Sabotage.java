package org.careline.soak;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.careline.local.Suite;

/** Breaks the chain on purpose, from outside, in its databases: what the checker must not overlook. */
enum Sabotage {
    /** Followup's outbox believes of every fifth event that it was sent. */
    RELAY("followup", """
            create function sabotage() returns trigger language plpgsql as
            $$ begin if new.id % 5 = 0 then new.sent_at = now(); end if; return new; end $$""", """
            create trigger sabotage before insert on outbox for each row execute function sabotage()"""),
    /** Notification's inbox forgets one in five of what it wrote down, and the work with it. */
    INBOX("notification", """
            create function sabotage() returns trigger language plpgsql as
            $$ begin if random() < 0.2 then return null; end if; return new; end $$""", """
            create trigger sabotage before insert on assessment for each row execute function sabotage()"""),
    /** What takes an alert back is believed to have been delivered, and a tenth of the alerts too. */
    DELIVERY("notification", """
            create function sabotage() returns trigger language plpgsql as
            $$ begin if random() < 0.2 then new.state = 'done'; new.done_at = now(); end if; return new; end $$""", """
            create trigger sabotage before insert on delivery for each row execute function sabotage()"""),
    /** What is owed after a correction or a withdrawal is not worked out: those entries seem never taken back. */
    RECONCILIATION("notification", """
            create function sabotage() returns trigger language plpgsql as
            $$ begin return null; end $$""", """
            create trigger sabotage before insert on tombstone for each row execute function sabotage()""");

    private final String database;
    private final String function;
    private final String trigger;

    Sabotage(String database, String function, String trigger) {
        this.database = database;
        this.function = function;
        this.trigger = trigger;
    }

    static Sabotage named(String word) {
        return Arrays.stream(values())
                .filter(one -> one.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("sabotage: "
                        + Arrays.stream(values()).map(Sabotage::word).collect(Collectors.joining(","))));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    void on(Suite suite) throws SQLException {
        try (var connection = suite.connect(database);
                var statement = connection.createStatement()) {
            statement.execute(function);
            statement.execute(trigger);
        }
    }
}
