package org.careline.notification.reconcile;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.notification.row.Rows;
import org.jboss.logging.Logger;

/** Looks again at one person after the other, each in a transaction: one person's failure never stops the others. */
@ApplicationScoped
class PatientWalk {
    private static final Logger LOG = Logger.getLogger(PatientWalk.class);

    private final Reconciliation reconciliation;
    private final Rows rows;

    PatientWalk(Reconciliation reconciliation, Rows rows) {
        this.reconciliation = reconciliation;
        this.rows = rows;
    }

    void through(List<UUID> patients) {
        patients.forEach(this::look);
    }

    private void look(UUID patient) {
        try {
            QuarkusTransaction.requiringNew().run(() -> reconciliation.lookAgain(patient, OffsetDateTime.MIN));
        } catch (RuntimeException e) {
            LOG.errorf(
                    e, "What is owed about a patient could not be told; the standing check tries again: %s", patient);
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.change("update patient set unreconciled = true where id = ?", patient));
        }
    }
}
