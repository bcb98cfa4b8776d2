package org.careline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.careline.events.AlertEvent.AlertDelivered;
import org.careline.events.AlertEvent.EpisodeClosed;
import org.careline.kit.testing.CarelineServers;
import org.junit.jupiter.api.Test;

/** Deliveries that are over are forgotten, and what still matters of them is not. */
@QuarkusTest
@WithTestResource(CarelineServers.class)
class RetentionIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void aDeliveryIsForgottenAndItsAlertIsStillTakenBack() {
        var township = Township.settled();
        var course = new Course(township);
        try (var machine = Subscriber.obliging()) {
            township.policeSubscribes(machine);
            var wrong = course.assessed(4);
            course.awaitOfType(AlertDelivered.class, 1);

            areOld(township.police());
            awaitForgotten("organisation = '" + township.police() + "'");
            course.withdrawn(wrong);

            await().atMost(PATIENCE)
                    .until(() -> machine.ofType("alert-withdrawn").size() == 1);
        }
    }

    @Test
    void whatMayStillBeSentIsKept() {
        var township = Township.settled();
        var other = Township.settled();
        new Course(township).assessed(4);
        var over = new Course(other);
        over.assessed(4);
        over.died();
        over.awaitOfType(EpisodeClosed.class, 1);

        areOld(township.police());
        areOld(other.police());

        awaitForgotten("organisation = '" + other.police()
                + "' and exists (select from alert where alert.id = delivery.alert and settled_at is not null)");
        assertThat(deliveries(township.police())).isEqualTo(1);
    }

    private static void areOld(String organisation) {
        await().atMost(PATIENCE).until(() -> deliveries(organisation) > 0);
        Database.change("update delivery set created_at = now() - interval '91 days' where organisation = '"
                + organisation + "'");
    }

    private static void awaitForgotten(String which) {
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(500)).until(() -> {
            Database.change(
                    "update scheduled_tasks set execution_time = now() where task_name = 'deliveries-forgotten'");
            return Database.count("select count(*) from delivery where " + which) == 0;
        });
    }

    private static long deliveries(String organisation) {
        return Database.count("select count(*) from delivery where organisation = '" + organisation + "'");
    }
}
