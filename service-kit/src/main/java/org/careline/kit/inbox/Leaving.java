package org.careline.kit.inbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.kafka.KafkaClientService;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.jboss.logging.Logger;

/**
 * A replica that cannot reach its database leaves the consumer groups, so that one that can goes on in its partitions. Its
 * consumers stop polling, and Kafka takes them out after {@code max.poll.interval.ms}; once the database answers they come
 * back by themselves.
 */
@Singleton
class Leaving {
    private static final Logger LOG = Logger.getLogger(Leaving.class);
    private static final Duration LOOK = Duration.ofMillis(200);

    private final DatabaseWatch database;
    private final KafkaClientService clients;
    private final Thread thread =
            Thread.ofPlatform().name("inbox-leaving").daemon().unstarted(this::go);
    private volatile boolean ended;

    Leaving(DatabaseWatch database, KafkaClientService clients) {
        this.database = database;
        this.clients = clients;
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        ended = true;
        thread.interrupt();
    }

    private void go() {
        while (!ended) {
            if (database.isAway()) {
                LOG.error("the database does not answer: this replica leaves its consumer groups");
                clients.getConsumerChannels().forEach(this::leave);
                stayAway();
                LOG.info("the database answers again: this replica comes back to its consumer groups");
            }
            sleep();
        }
    }

    private void leave(String channel) {
        for (KafkaConsumer<Object, Object> consumer : clients.getConsumers(channel)) {
            consumer.runOnPollingThread(_ -> {
                        stayAway();
                    })
                    .subscribe()
                    .with(_ -> LOG.debugf("%s polls again", channel), e -> LOG.warnf("%s: %s", channel, e.toString()));
        }
    }

    private void stayAway() {
        while (!ended && database.isAway()) {
            sleep();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK);
        } catch (InterruptedException e) {
            LOG.debug("the service ends");
        }
    }
}
