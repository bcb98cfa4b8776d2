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

    private final DeliveryTable table;
    private final Dispatcher dispatcher;
    private final DeliveryConfig config;

    DeliverySweep(DeliveryTable table, Dispatcher dispatcher, DeliveryConfig config) {
        this.table = table;
        this.dispatcher = dispatcher;
        this.config = config;
    }

    @Produces
    @Singleton
    RecurringTask<Void> deliverySweep() {
        return Tasks.recurring("deliveries", FixedDelay.of(EVERY)).execute((_, _) -> sweep());
    }

    void sweep() {
        table.route();
        table.stop();
        config.giveUpAfter()
                .map(table::giveUp)
                .filter(number -> number > 0)
                .ifPresent(number -> LOG.errorf("%d deliveries were given up as too old", number));
        dispatcher.wake();
    }
}
