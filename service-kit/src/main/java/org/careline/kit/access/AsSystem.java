package org.careline.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Runs work of the service itself (listeners, sweeps, scheduled tasks) outside the cut by caller. Without it and without
 * a caller the database shows no row.
 */
@ApplicationScoped
public class AsSystem {

    public void run(Runnable work) {
        call(() -> {
            work.run();
            return true;
        });
    }

    public <T> T call(Supplier<T> work) {
        throw new UnsupportedOperationException("not built yet");
    }
}
