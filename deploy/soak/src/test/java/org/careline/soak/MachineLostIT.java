package org.careline.soak;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.local.Part;
import org.careline.local.SuiteOptions;
import org.careline.local.client.Api;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoLoader;
import org.careline.soak.history.History;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Heard;
import org.careline.soak.history.Line.Withdrawn;
import org.careline.soak.people.Calls;
import org.careline.soak.people.People;
import org.careline.soak.twins.Layout;
import org.careline.soak.twins.Twin;
import org.careline.soak.twins.Twins;
import org.careline.soak.twins.Weather;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** A machine with one replica of every service is lost under load, without a word: the others take over in under 20 seconds. */
@EnabledIfSystemProperty(named = "careline.soak.long", matches = "true")
class MachineLostIT {
    private static final Duration TAKEN_OVER = Duration.ofSeconds(20);
    private static final Duration BEFORE = Duration.ofSeconds(30);
    private static final Duration LOST = Duration.ofSeconds(60);
    private static final Duration ALL_TOLD = Duration.ofSeconds(25);
    private static final Duration BETWEEN_STORIES = Duration.ofMillis(700);
    private static final List<Part> STANDS_ON = List.of(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK);

    private final Path folder = Path.of("target", "soak", "machine-lost").toAbsolutePath();

    @Test
    void noDangerWaitsLongerThanTheOthersNeedToTakeOver() throws Exception {
        try (var history = new History(folder.resolve("history.jsonl"));
                var twins = Twins.start(SuiteOptions.beside(folder), Layout.free(), Optional.empty())) {
            new DemoLoader(new Api(twins.side(0)), new DemoArea()).loadDirectory((step, done, of) -> {});
            var calls = new Calls(List.of(new Api(twins.side(1))));
            try (var people = new People(calls, history, 1, BETWEEN_STORIES)) {
                var losing = Thread.ofVirtual().start(() -> lose(twins));
                people.workUntil(Instant.now().plus(BEFORE).plus(LOST));
                losing.join();
                Thread.sleep(ALL_TOLD);
            }
            var waits = waits(history);

            System.out.printf(
                    "失去一台机器 a machine lost: %,d dangers to a duty, longest wait %s%n", waits.size(), longest(waits));
            assertThat(waits).hasSizeGreaterThan(100);
            assertThat(longest(waits)).isLessThan(TAKEN_OVER);
        }
    }

    private static void lose(Twins twins) {
        try {
            Thread.sleep(BEFORE);
            first(twins).forEach(twin -> STANDS_ON.forEach(to -> twin.door(to).turn(Weather.SILENT)));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static List<Twin> first(Twins twins) {
        return twins.all().stream().filter(twin -> twin.name().endsWith("-1")).toList();
    }

    private static Duration longest(List<Duration> waits) {
        return waits.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** From the answer to who entered it until the first body of each duty has taken it; what nobody took waits still. */
    private static List<Duration> waits(History history) {
        var first = history.of(Heard.class).stream()
                .filter(heard -> heard.raised() && heard.assessment() != null && heard.duty() != null)
                .collect(groupingBy(Heard::assessment, toMap(Heard::duty, Heard::at, (one, again) -> one)));
        var now = Instant.now();
        var takenBack = takenBack(history);
        return history.of(Assessed.class).stream()
                .filter(Assessed::dangerous)
                .filter(danger -> !takenBack.contains(danger.assessment()))
                .flatMap(danger -> List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION).stream()
                        .map(duty -> first.getOrDefault(danger.assessment(), Map.<Duty, Instant>of())
                                .getOrDefault(duty, now))
                        .map(told -> Duration.between(danger.at(), told)))
                .toList();
    }

    /** Corrected or withdrawn before everybody had it: nobody need be told of it any more. */
    private static Set<UUID> takenBack(History history) {
        var corrected =
                history.of(Assessed.class).stream().map(Assessed::replaces).filter(Objects::nonNull);
        var withdrawn = history.of(Withdrawn.class).stream().map(Withdrawn::assessment);
        return Stream.concat(corrected, withdrawn).collect(Collectors.toSet());
    }
}
