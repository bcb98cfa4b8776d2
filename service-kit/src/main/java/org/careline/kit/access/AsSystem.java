package org.careline.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs work of the service itself (listeners, sweeps, scheduled tasks) outside the cut by caller. Without it and without
 * a caller the database shows no row.
 */
@ApplicationScoped
public class AsSystem {
    private static final ScopedValue<Boolean> SYSTEM = ScopedValue.newInstance();

    private final RunningTransaction transaction;

    AsSystem(RunningTransaction transaction) {
        this.transaction = transaction;
    }

    static boolean isSystem() {
        return SYSTEM.isBound();
    }

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    /** Inside a running transaction its connection is the system's until the work returns, then the caller's again. */
    public <T> T call(Supplier<T> work) {
        if (isSystem()) {
            return work.get();
        }
        var running = transaction.isRunning();
        if (running) {
            transaction.flush();
        }
        try {
            return ScopedValue.where(SYSTEM, true).call(() -> running ? transaction.enteredAnew(work) : work.get());
        } finally {
            if (running) {
                transaction.leaveToCaller();
            }
        }
    }
}
