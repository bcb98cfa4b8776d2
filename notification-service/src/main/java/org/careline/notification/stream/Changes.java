package org.careline.notification.stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** Where a use case says that something changed; open pages hear of it once its transaction is committed. */
@ApplicationScoped
public class Changes {
    private final TransactionSynchronizationRegistry transaction;
    private final ChangeBell bell;

    Changes(TransactionSynchronizationRegistry transaction, ChangeBell bell) {
        this.transaction = transaction;
        this.bell = bell;
    }

    /** @param organisation the one addressed; null: nobody has the duty */
    public void of(@Nullable String organisation, String area) {
        var change = Change.of(organisation, area);
        if (transaction.getResource(Changes.class) instanceof Gathered gathered) {
            gathered.add(change);
            return;
        }
        var gathered = new Gathered(bell, change);
        transaction.putResource(Changes.class, gathered);
        transaction.registerInterposedSynchronization(gathered);
    }

    /** All that changed in one transaction. */
    private static final class Gathered implements Synchronization {
        private final ChangeBell bell;
        private Change change;

        private Gathered(ChangeBell bell, Change change) {
            this.bell = bell;
            this.change = change;
        }

        private void add(Change another) {
            change = change.and(another);
        }

        @Override
        public void beforeCompletion() {}

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                bell.ring(change);
            }
        }
    }
}
