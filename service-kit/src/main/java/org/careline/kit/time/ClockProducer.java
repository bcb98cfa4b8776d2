package org.careline.kit.time;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;

/** One clock, the database's, and one time zone. */
public class ClockProducer {
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    @Produces
    @Singleton
    SteadyClock clock(MachineClock machine) {
        return new SteadyClock(machine, System::nanoTime, ZONE);
    }

    @Produces
    @Singleton
    @DefaultBean
    MachineClock machine() {
        return Instant::now;
    }
}
