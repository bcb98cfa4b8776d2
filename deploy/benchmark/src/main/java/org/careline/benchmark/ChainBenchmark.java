package org.careline.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import org.careline.benchmark.Step.Accepted;
import org.careline.local.Part;
import org.careline.local.RunningSuite;
import org.careline.local.client.Api;
import org.careline.local.client.Receipt;
import org.careline.local.client.Receivers;
import org.careline.local.demo.DemoArea;

/**
 * The chain under load: visits arrive at a fixed rate whether or not the suite keeps up; a minute at 20 a second, then rising until it no
 * longer keeps up.
 */
public final class ChainBenchmark {
    private static final int DUTIES = 3;
    private static final List<Integer> RISING = List.of(40, 60, 80, 100, 120, 150, 200, 250, 300, 400);

    private final Api api;
    private final DemoArea area = new DemoArea();
    private final PatientPool patients;
    private final Step step;
    private final Map<UUID, Map<String, Long>> webhooks = new ConcurrentHashMap<>();

    private ChainBenchmark(RunningSuite suite, Path folder) {
        this.api = new Api(suite);
        this.patients = new PatientPool(api, area);
        this.step = new Step(suite, folder);
    }

    /** Runs all steps against a suite that holds the demo area; writes {@code chain.json} into the folder. */
    public static List<StepResult> run(RunningSuite suite, Path folder)
            throws IOException, InterruptedException, ExecutionException {
        Files.createDirectories(folder);
        var benchmark = new ChainBenchmark(suite, folder);
        try (var receivers = Receivers.start(benchmark::take)) {
            benchmark.subscribe(receivers);
            var results = benchmark.steps();
            new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValue(folder.resolve("chain.json").toFile(), results);
            return results;
        }
    }

    private void subscribe(Receivers receivers) {
        for (var user : area.users()) {
            if (user.roles().stream().anyMatch(List.of("police", "grid-centre", "prevention-institution")::contains)) {
                var url = Map.of("url", receivers.address(user.organisation()).toString());
                var endpoint = api.put(user.username(), Part.NOTIFICATION, "/endpoint", null, url);
                receivers.secret(user.organisation(), endpoint.expected().text("secret"));
            }
        }
    }

    private void take(Receipt receipt) {
        if (receipt.type().equals("org.careline.alert-raised.v1")
                && receipt.data("cause").equals("new")) {
            var at = receipt.at().getEpochSecond() * 1_000_000 + receipt.at().getNano() / 1_000;
            webhooks.computeIfAbsent(UUID.fromString(receipt.data("assessment")), id -> new ConcurrentHashMap<>())
                    .putIfAbsent(receipt.data("duty"), at);
        }
    }

    private List<StepResult> steps() throws IOException, InterruptedException, ExecutionException {
        warmUp();
        var results = new ArrayList<StepResult>();
        results.add(measured(20, 60));
        for (var rate : RISING) {
            if (!results.getLast().keptUp()) {
                break;
            }
            results.add(measured(rate, 20));
        }
        return results;
    }

    /** A freshly started JVM compiles for its first thousands of visits; what is measured is a service that has been up for a while. */
    private void warmUp() throws IOException, InterruptedException, ExecutionException {
        System.out.println("  warming up");
        step.run(30, 30, patients.take(900));
        step.run(60, 40, patients.take(2_400));
    }

    private StepResult measured(int rate, int seconds) throws IOException, InterruptedException, ExecutionException {
        webhooks.clear();
        var accepted = step.run(rate, seconds, patients.take(rate * seconds));
        var dangers = accepted.stream().filter(one -> one.level() >= 3).toList();
        waitForWebhooks(dangers);
        var result = result(rate, seconds, accepted, dangers);
        System.out.printf(
                "%4d/s for %2d s: accepted %.1f/s; POST %s; to webhook %s; to all three %s; missing %d; drained in %.1f s%s%n",
                rate,
                seconds,
                result.acceptedPerSecond(),
                result.post(),
                result.toWebhook(),
                result.toAllThree(),
                result.missing(),
                result.drainSeconds(),
                result.keptUp() ? "" : "  <- no longer keeps up");
        return result;
    }

    private void waitForWebhooks(List<Accepted> dangers) throws InterruptedException {
        for (var waited = 0; waited < 600 && missing(dangers) > 0; waited++) {
            Thread.sleep(100);
        }
    }

    private int missing(List<Accepted> dangers) {
        return dangers.stream()
                .mapToInt(danger -> DUTIES
                        - webhooks.getOrDefault(danger.assessment(), Map.of()).size())
                .sum();
    }

    private StepResult result(int rate, int seconds, List<Accepted> accepted, List<Accepted> dangers) {
        var each = new ArrayList<Long>();
        var last = new HashMap<UUID, Long>();
        for (var danger : dangers) {
            for (var at : webhooks.getOrDefault(danger.assessment(), Map.of()).values()) {
                each.add(Math.max(0, at - danger.answeredAt()));
                last.merge(danger.assessment(), Math.max(0, at - danger.answeredAt()), Math::max);
            }
        }
        var lastAnswer = accepted.stream().mapToLong(Accepted::answeredAt).max().orElse(0);
        var firstAsked = accepted.stream().mapToLong(Accepted::askedAt).min().orElse(0);
        var lastWebhook = webhooks.values().stream()
                .flatMap(one -> one.values().stream())
                .mapToLong(Long::longValue)
                .max()
                .orElse(lastAnswer);
        return new StepResult(
                rate,
                seconds,
                accepted.size(),
                accepted.size() / Math.max(seconds, (lastAnswer - firstAsked) / 1e6),
                Percentiles.ofMicros(accepted.stream()
                        .map(one -> one.answeredAt() - one.askedAt())
                        .toList()),
                Percentiles.ofMicros(each),
                Percentiles.ofMicros(last.values()),
                missing(dangers),
                Math.max(0, (lastWebhook - lastAnswer) / 1e6));
    }
}
