package org.careline.kit.operations;

import io.micrometer.core.instrument.Metrics;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The meters of the process outlive a service that is started again in it, and would go on asking the one that ended. */
@Singleton
class FreshMeters {
    void end(@Observes ShutdownEvent event) {
        Metrics.globalRegistry.clear();
    }
}
