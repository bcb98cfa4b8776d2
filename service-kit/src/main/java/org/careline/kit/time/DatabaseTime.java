package org.careline.kit.time;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.careline.kit.thread.Endless;
import org.jboss.logging.Logger;

/** Asks the database for its time, before anything else happens and every few seconds, and watches this machine's clock. */
@Singleton
public class DatabaseTime {
    private static final Logger LOG = Logger.getLogger(DatabaseTime.class);
    private static final int BEFORE_ALL_WORK = 2;

    private final SteadyClock clock;
    private final DataSource database;
    private final ClockConfig config;
    private final Thread asking;
    private volatile long readAt;
    private volatile boolean apart;

    DatabaseTime(SteadyClock clock, DataSource database, ClockConfig config, MeterRegistry meters) {
        this.clock = clock;
        this.database = database;
        this.config = config;
        this.readAt = clock.ticks();
        this.asking = Endless.thread("database-time", this::askNext, meters);
        Gauge.builder("careline.clock.apart", () -> clock.machineAhead().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
        Gauge.builder("careline.clock.unread", () -> unread().toMillis() / 1000.0)
                .baseUnit("seconds")
                .register(meters);
    }

    void start(@Observes @Priority(BEFORE_ALL_WORK) StartupEvent event) {
        askOnce();
        asking.start();
    }

    void stop(@Observes ShutdownEvent event) {
        asking.interrupt();
    }

    /** @throws IllegalStateException where the database does not answer */
    public void read() {
        var from = clock.ticks();
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var found = statement.executeQuery("select clock_timestamp()")) {
            found.next();
            clock.read(found.getObject(1, OffsetDateTime.class).toInstant(), from, clock.ticks());
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not say its time", e);
        }
        readAt = clock.ticks();
        watch();
    }

    public ClockStanding standing() {
        var ahead = clock.machineAhead();
        return new ClockStanding(ahead.toSeconds(), isApart(ahead), unread().toSeconds());
    }

    private Duration unread() {
        return Duration.ofNanos(clock.ticks() - readAt);
    }

    private boolean isApart(Duration ahead) {
        return ahead.abs().compareTo(config.apart()) > 0;
    }

    private void watch() {
        var ahead = clock.machineAhead();
        var before = apart;
        apart = isApart(ahead);
        if (apart && !before) {
            LOG.errorf("This machine's clock is %d s away from the database's, by which it works", ahead.toSeconds());
        } else if (before && !apart) {
            LOG.info("This machine's clock is the database's again");
        }
    }

    private void askNext() throws InterruptedException {
        Thread.sleep(config.every());
        askOnce();
    }

    private void askOnce() {
        try {
            read();
        } catch (RuntimeException e) {
            LOG.debugf("The database's time is asked again: %s", e.toString());
        }
    }
}
