package org.careline.registry.filing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.careline.kit.access.AsSystem;
import org.jboss.logging.Logger;

/** Gives files of an earlier release the keys they are found by today 重建索引, some at a time, from the start on until all have them. */
@Singleton
class KeysSweep {
    private static final Logger LOG = Logger.getLogger(KeysSweep.class);
    private static final UUID START = new UUID(0, 0);
    private static final int AT_ONCE = 200;

    private final PatientRepository patients;
    private final FilingChecks checks;
    private final AsSystem asSystem;

    KeysSweep(PatientRepository patients, FilingChecks checks, AsSystem asSystem) {
        this.patients = patients;
        this.checks = checks;
        this.asSystem = asSystem;
    }

    @Produces
    @Singleton
    RecurringTask<Void> patientKeys() {
        return Tasks.recurring("patient-keys", FixedDelay.of(Duration.ofMinutes(10)))
                .execute((_, _) -> LOG.debugf("%d files have new keys", renew()));
    }

    int renew() {
        var all = 0;
        var last = START;
        List<UUID> some;
        do {
            some = olderAfter(last);
            all += (int) some.stream().filter(this::renewed).count();
            last = some.isEmpty() ? last : some.getLast();
        } while (some.size() == AT_ONCE);
        return all;
    }

    private List<UUID> olderAfter(UUID last) {
        return asSystem.call(() -> QuarkusTransaction.requiringNew().call(() -> patients.withOldKeys(last, AT_ONCE)));
    }

    /** One that fails keeps no other waiting, and is tried again. */
    private boolean renewed(UUID id) {
        try {
            return asSystem.call(() -> QuarkusTransaction.requiringNew().call(() -> renew(id)));
        } catch (RuntimeException e) {
            LOG.errorf("The keys of a file were not renewed patient=%s: %s", id, e.getClass());
            return false;
        }
    }

    /** Nothing of the file changes: no version, nothing told. */
    private boolean renew(UUID id) {
        return patients.lock(id)
                .map(patient -> {
                    patient.found(checks.keys(patient.toDomain()));
                    return true;
                })
                .orElse(false);
    }
}
