package org.careline.soak.nemesis;

import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.careline.events.Topic;
import org.careline.local.Part;
import org.careline.local.Suite;
import org.careline.local.client.Api;
import org.careline.soak.twins.Twins;

/** The broker comes back without a topic's records; as the operator's page would, the outbox is asked to tell them again. */
final class TopicLost implements Fault {
    private static final int TRIES = 60;
    private static final Duration CONSUMERS_COME_BACK = Duration.ofSeconds(15);

    private final Twins twins;
    private final Suite suite;
    private final Topic topic;

    TopicLost(Twins twins, Topic topic) {
        this.twins = twins;
        this.suite = twins.suite();
        this.topic = topic;
    }

    @Override
    public String target() {
        return topic.wireName();
    }

    @Override
    public void begin() throws Exception {
        suite.kill(Part.KAFKA);
        try (var folders =
                Files.newDirectoryStream(suite.data().resolve("kafka").resolve("log"), topic.wireName() + "-*")) {
            for (var folder : folders) {
                ServerFaults.delete(folder);
            }
        }
    }

    @Override
    public void heal() throws Exception {
        suite.startAgain(Part.KAFKA);
        Thread.sleep(CONSUMERS_COME_BACK);
        var service = Part.valueOf(
                topic.name().equals("ASSESSMENTS")
                        ? "FOLLOWUP"
                        : topic.name().equals("ALERTS") ? "NOTIFICATION" : "REFERRAL");
        var from = Map.of("from", Instant.now().minus(1, ChronoUnit.DAYS).toString());
        for (var tries = 0; tries < TRIES; tries++) {
            var side = new Api(twins.side(tries % 2));
            try {
                side.post("operator", service, "/ops/outbox/replay", from).expected();
                return;
            } catch (RuntimeException e) {
                Thread.sleep(2_000);
            }
        }
        throw new IllegalStateException("no replica of " + service + " takes the order to tell again");
    }
}
