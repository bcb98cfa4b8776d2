package org.careline.kit.topics;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/**
 * Not ready while topics are kept in a way by which an alert can be lost or overtaken. A service starts without Kafka:
 * until a broker has answered nothing is held against it, and it is asked again.
 */
@Readiness
@ApplicationScoped
class TopicsCheck implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(TopicsCheck.class);
    private static final Duration AGAIN = Duration.ofSeconds(10);
    private static final String MAKES_TOPICS =
            "代理会自动创建主题，应关闭。The broker makes topics by itself: set auto.create.topics.enable=false.";

    private final BrokerAnswers broker;
    private final TopicsOfService topics;
    private final TopicJudgement judgement;
    private final Thread thread =
            Thread.ofPlatform().name("topics-check").daemon().unstarted(this::untilGood);
    private volatile List<String> faults = List.of();

    TopicsCheck(BrokerAnswers broker, TopicsOfService topics, TopicsConfig config) {
        this.broker = broker;
        this.topics = topics;
        this.judgement = TopicJudgement.of(config);
    }

    void start(@Observes StartupEvent event) {
        thread.start();
    }

    void stop(@Observes ShutdownEvent event) {
        thread.interrupt();
    }

    @Override
    public HealthCheckResponse call() {
        var found = faults;
        var answer = HealthCheckResponse.named("topics").status(found.isEmpty());
        for (int n = 0; n < found.size(); n++) {
            answer.withData("fault " + (n + 1), found.get(n));
        }
        return answer.build();
    }

    private void untilGood() {
        try {
            while (!isGood()) {
                Thread.sleep(AGAIN);
            }
        } catch (InterruptedException e) {
            LOG.debug("the service ends");
        }
    }

    private boolean isGood() throws InterruptedException {
        try {
            var found = judged();
            if (!found.equals(faults)) {
                found.forEach(LOG::error);
            }
            faults = found;
            return found.isEmpty();
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.debugf("Kafka could not be asked for its topics: %s", e.toString());
            return false;
        }
    }

    private List<String> judged() throws InterruptedException, ExecutionException, TimeoutException {
        var used = topics.all();
        var answer = broker.ask(used);
        var found = new ArrayList<String>();
        if (answer.makesTopics()) {
            found.add(MAKES_TOPICS);
        }
        used.forEach(
                topic -> found.addAll(judgement.faults(topic, answer.topics().get(topic))));
        return List.copyOf(found);
    }
}
