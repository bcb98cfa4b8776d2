package org.careline.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The transaction under way and whose eyes its connection has. */
@ApplicationScoped
class RunningTransaction {
    private final TransactionSynchronizationRegistry registry;
    private final DataSource dataSource;
    private final EntityManager entities;
    private final DatabaseEntry entry;

    RunningTransaction(
            TransactionSynchronizationRegistry registry,
            DataSource dataSource,
            EntityManager entities,
            DatabaseEntry entry) {
        this.registry = registry;
        this.dataSource = dataSource;
        this.entities = entities;
        this.entry = entry;
    }

    boolean isRunning() {
        return registry.getTransactionStatus() == Status.STATUS_ACTIVE;
    }

    /** Changes made so far are written with the eyes they were made with. */
    void flush() {
        entities.flush();
    }

    <T> T enteredAnew(Supplier<T> work) {
        enter();
        var result = work.get();
        flush();
        return result;
    }

    /** A connection that cannot be handed back to the caller is used by nobody any more: the transaction fails. */
    void leaveToCaller() {
        try {
            enter();
        } catch (RuntimeException e) {
            registry.setRollbackOnly();
        }
    }

    private void enter() {
        try (var connection = dataSource.getConnection()) {
            entry.enter(connection);
        } catch (SQLException e) {
            throw new IllegalStateException("the database was not entered", e);
        }
    }
}
