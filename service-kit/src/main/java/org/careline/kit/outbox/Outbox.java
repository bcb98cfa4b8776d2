package org.careline.kit.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.sql.DataSource;
import org.careline.events.Event;
import org.careline.events.EventData;
import org.careline.events.EventType;
import org.careline.kit.json.EventJson;
import org.careline.kit.web.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The only door through which a service tells something: appended in the transaction of the change it tells of. */
@ApplicationScoped
public class Outbox {
    private final DataSource database;
    private final TransactionSynchronizationRegistry transaction;
    private final EventJson json;
    private final OutboxRelay relay;
    private final Clock clock;
    private final String source;

    Outbox(
            DataSource database,
            TransactionSynchronizationRegistry transaction,
            EventJson json,
            OutboxRelay relay,
            Clock clock,
            OutboxConfig config,
            @ConfigProperty(name = "careline.service") String service) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
        this.relay = relay;
        this.clock = clock;
        this.source = "/" + config.teller().orElse(service);
    }

    /**
     * Appends the event to be told; the caller has locked the row it speaks of before, so that events of one key stand in
     * the order of their commits.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(EventData data) {
        append(List.of(data));
    }

    /**
     * The same for what is told together, in this order.
     *
     * @throws IllegalStateException outside a transaction
     */
    public void append(List<? extends EventData> told) {
        if (transaction.getTransactionStatus() != Status.STATUS_ACTIVE) {
            throw new IllegalStateException("an event is appended in the transaction of the change it tells of");
        }
        if (told.isEmpty()) {
            return;
        }
        var time = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MICROS);
        var events = told.stream()
                .map(data -> new Event<>(Ids.next().toString(), EventType.of(data), source, time, data))
                .toList();
        try (var connection = database.getConnection()) {
            OutboxTable.append(connection, events, json);
        } catch (SQLException e) {
            throw new IllegalStateException("the events could not be appended", e);
        }
        wakeRelayAfterCommit();
    }

    private void wakeRelayAfterCommit() {
        if (transaction.getResource(Outbox.class) != null) {
            return;
        }
        transaction.putResource(Outbox.class, true);
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    relay.wake();
                }
            }
        });
    }
}
