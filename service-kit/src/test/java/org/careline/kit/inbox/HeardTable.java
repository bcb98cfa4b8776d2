package org.careline.kit.inbox;

import java.sql.SQLException;
import java.util.List;
import org.careline.events.Event;
import org.careline.kit.harness.Database;

/** A listener that writes what it hears, in the transaction of the inbox. */
public class HeardTable implements EventListener {
    private final Database database;

    public HeardTable(Database owner, Database database) throws SQLException {
        this.database = database;
        owner.run("create table heard (n bigint generated always as identity, key text, event_id text)");
        owner.run("grant all on heard to public");
    }

    @Override
    public String name() {
        return "heard-table";
    }

    @Override
    public void hear(Event<?> event) {
        try (var insert =
                PlainTransactions.current().prepareStatement("insert into heard (key, event_id) values (?, ?)")) {
            insert.setString(1, event.data().key());
            insert.setString(2, event.id());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public List<Object> eventIds() throws SQLException {
        return database.read("select event_id from heard order by n");
    }

    List<Object> eventIds(String key) throws SQLException {
        return database.read("select event_id from heard where key = '" + key + "' order by n");
    }
}
