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
            $$ begin
                if new.id % 5 <> 0 then return new; end if;
                if tg_table_name = 'outbox_waiting' then return null; end if;
                new.sent_at = now();
                return new;
            end $$""", """
            do $$ begin
                if to_regclass('outbox_event') is null then
                    create trigger sabotage before insert on outbox for each row execute function sabotage();
                else
                    create trigger sabotage before insert on outbox_waiting for each row execute function sabotage();
                end if;
            end $$"""),
    /** Notification hears and forgets: one assessment in five is not kept. */
    INBOX("notification", """
            create function sabotage() returns trigger language plpgsql as
            $$ begin if random() < 0.2 then return null; end if; return new; end $$""", """
            create trigger sabotage before insert on assessment for each row execute function sabotage()"""),
    /** Of what is to be sent to a machine one in five is believed to have been. */
    DELIVERY("notification", """
            create function sabotage() returns trigger language plpgsql as
            $$ begin if random() < 0.2 then new.state = 'done'; new.done_at = now(); end if; return new; end $$""", """
            create trigger sabotage before insert on delivery for each row execute function sabotage()"""),
    /** What was corrected or withdrawn goes on standing: nobody is told that it was wrong. */
    RECONCILIATION("notification", """
            create function sabotage() returns trigger language plpgsql as
            $$ begin if tg_table_name = 'tombstone' then return null; end if; new.replaces = null; return new; end $$""", """
            create trigger sabotage before insert on assessment for each row execute function sabotage();
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
