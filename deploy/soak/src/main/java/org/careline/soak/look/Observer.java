package org.careline.soak.look;

import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.careline.local.Suite;
import org.careline.soak.history.History;
import org.careline.soak.history.Line.Timer;

/** Looks twice a second, by the database's own clock, which alarms have gone up the line, and writes down when that was first seen. */
public final class Observer implements AutoCloseable {
    private static final int EVERY = 500;
    private static final String FIRED = """
            select id, up_the_line_at, now() from alert
            where escalated_at is not null and up_the_line_at is not null and escalated_at > now() - interval '5 minutes'""";

    private final Suite suite;
    private final History history;
    private final Set<UUID> seen = new HashSet<>();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();

    private Observer(Suite suite, History history) {
        this.suite = suite;
        this.history = history;
    }

    public static Observer start(Suite suite, History history) {
        var observer = new Observer(suite, history);
        observer.thread.scheduleAtFixedRate(observer::look, EVERY, EVERY, TimeUnit.MILLISECONDS);
        return observer;
    }

    private void look() {
        try (var connection = suite.connect("notification");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(FIRED)) {
            while (rows.next()) {
                var alert = rows.getObject(1, UUID.class);
                if (seen.add(alert)) {
                    history.write(new Timer(
                            Instant.now(),
                            alert,
                            "up the line",
                            instant(rows.getObject(2, OffsetDateTime.class)),
                            instant(rows.getObject(3, OffsetDateTime.class))));
                }
            }
        } catch (SQLException e) {
            // The database is away; the next look sees what this one missed.
        }
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
