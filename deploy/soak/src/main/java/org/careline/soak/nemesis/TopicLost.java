package org.careline.soak.nemesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import org.careline.events.Topic;
import org.careline.local.Part;
import org.careline.local.Suite;

/** The broker comes back without a topic's records; as the operator's page would, the outbox is asked to tell them again. */
final class TopicLost implements Fault {
    private static final Duration CONSUMERS_COME_BACK = Duration.ofSeconds(15);

    private final Suite suite;
    private final Operator operator;
    private final Topic topic;

    TopicLost(Suite suite, Operator operator, Topic topic) {
        this.suite = suite;
        this.operator = operator;
        this.topic = topic;
    }

    @Override
    public String target() {
        return topic.wireName();
    }

    /** What the outbox is asked to tell again is not forgotten by a database that is set back meanwhile. */
    @Override
    public Set<String> places() {
        return Set.of(Part.KAFKA.label(), OUTBOXES);
    }

    @Override
    public void begin() throws Exception {
        suite.kill(Part.KAFKA);
        try (var brokers = Files.newDirectoryStream(suite.data(), "kafka*")) {
            for (var broker : brokers) {
                forgetTopic(broker.resolve("log"));
            }
        }
    }

    private void forgetTopic(Path log) throws IOException {
        try (var folders = Files.newDirectoryStream(log, topic.wireName() + "-*")) {
            for (var folder : folders) {
                ServerFaults.delete(folder);
            }
        }
    }

    @Override
    public void heal() throws Exception {
        Keeper.startAgain(suite, Part.KAFKA);
        Thread.sleep(CONSUMERS_COME_BACK);
        var service = Part.valueOf(
                topic.name().equals("ASSESSMENTS")
                        ? "FOLLOWUP"
                        : topic.name().equals("ALERTS") ? "NOTIFICATION" : "REFERRAL");
        var from = Map.of("from", Instant.now().minus(1, ChronoUnit.DAYS).toString());
        operator.orders(service, "/ops/outbox/replay", from);
    }
}
