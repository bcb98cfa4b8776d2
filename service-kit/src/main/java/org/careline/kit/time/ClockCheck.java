package org.careline.kit.time;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Says how the clocks stand and takes no replica out of service: it works by the database's time whatever its own says. */
@Readiness
@ApplicationScoped
class ClockCheck implements HealthCheck {
    private final DatabaseTime time;

    ClockCheck(DatabaseTime time) {
        this.time = time;
    }

    @Override
    public HealthCheckResponse call() {
        var standing = time.standing();
        return HealthCheckResponse.named("clock")
                .up()
                .withData("seconds-ahead-of-database", standing.ahead())
                .withData("apart", standing.apart())
                .withData("seconds-since-read", standing.unread())
                .build();
    }
}
