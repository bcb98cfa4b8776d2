package org.careline.notification.delivery;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/** Looks every second after deliveries: retries that are due, endpoints set meanwhile, what is too old to be of use. */
@ApplicationScoped
class DeliverySweep {
    private static final Logger LOG = Logger.getLogger(DeliverySweep.class);
    private static final Duration EVERY = Duration.ofSeconds(1);
    private static final Duration FORGETTING = Duration.ofHours(1);

    private final DeliveryUpkeep upkeep;
    private final Dispatcher dispatcher;
    private final DeliveryConfig config;

    DeliverySweep(DeliveryUpkeep upkeep, Dispatcher dispatcher, DeliveryConfig config) {
        this.upkeep = upkeep;
        this.dispatcher = dispatcher;
        this.config = config;
    }

    @Produces
    @Singleton
    RecurringTask<Void> deliverySweep() {
        return Tasks.recurring("deliveries", FixedDelay.of(EVERY)).execute((_, _) -> sweep());
    }

    @Produces
    @Singleton
    RecurringTask<Void> deliveriesForgotten() {
        return Tasks.recurring("deliveries-forgotten", FixedDelay.of(FORGETTING))
                .execute((_, _) -> forget());
    }

    private void forget() {
        var more = true;
        while (more) {
            more = upkeep.forget(config.kept());
        }
    }

    void sweep() {
        upkeep.route();
        config.giveUpAfter()
                .map(upkeep::giveUp)
                .filter(number -> number > 0)
                .ifPresent(number -> LOG.errorf("%d deliveries were given up as too old", number));
        dispatcher.wake();
    }
}
