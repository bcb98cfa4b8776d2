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
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.events.Duty;
import org.careline.local.Part;
import org.careline.local.SuiteOptions;
import org.careline.soak.history.History;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Heard;
import org.careline.soak.history.Line.Withdrawn;
import org.careline.soak.nemesis.Kind;
import org.careline.soak.twins.Layout;
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
    private static final Duration BETWEEN_STORIES = Duration.ofMillis(700);
    private static final List<Part> STANDS_ON = List.of(Part.POSTGRES, Part.KAFKA, Part.KEYCLOAK);

    private final Path folder = Path.of("target", "soak", "machine-lost").toAbsolutePath();

    @Test
    void noDangerWaitsLongerThanTheOthersNeedToTakeOver() throws Exception {
        var options = Options.usual(folder).withFaults(List.of()).withPace(BETWEEN_STORIES);

        var verdict = new Soak(SuiteOptions.beside(folder), Layout.free(), options).run(MachineLostIT::lose);

        var waits = waits(History.read(folder.resolve("history.jsonl")));
        System.out.printf(
                "失去一台机器 a machine lost: %,d dangers to a duty, longest wait %s%n", waits.size(), longest(waits));
        assertThat(verdict.breaches()).isEmpty();
        assertThat(waits).hasSizeGreaterThan(100);
        assertThat(longest(waits)).isLessThan(TAKEN_OVER);
    }

    private static void lose(Twins twins, History history, List<Kind> none) throws InterruptedException {
        Thread.sleep(BEFORE);
        turn(twins, Weather.SILENT);
        Thread.sleep(LOST);
        turn(twins, Weather.CLEAR);
    }

    private static void turn(Twins twins, Weather weather) {
        twins.replicas(0).forEach(twin -> STANDS_ON.forEach(to -> twin.doors(to).turn(weather)));
    }

    private static Duration longest(List<Duration> waits) {
        return waits.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** From the answer to who entered it until the first body of each duty has taken it; what nobody took waits still. */
    private static List<Duration> waits(List<Line> history) {
        var first = of(Heard.class, history)
                .filter(heard -> heard.raised() && heard.assessment() != null && heard.duty() != null)
                .collect(groupingBy(Heard::assessment, toMap(Heard::duty, Heard::at, (one, again) -> one)));
        var now = Instant.now();
        var takenBack = takenBack(history);
        return of(Assessed.class, history)
                .filter(Assessed::dangerous)
                .filter(danger -> !takenBack.contains(danger.assessment()))
                .flatMap(danger -> List.of(Duty.POLICE, Duty.GRID, Duty.PREVENTION).stream()
                        .map(duty -> first.getOrDefault(danger.assessment(), Map.<Duty, Instant>of())
                                .getOrDefault(duty, now))
                        .map(told -> Duration.between(danger.at(), told)))
                .toList();
    }

    /** Corrected or withdrawn before everybody had it: nobody need be told of it any more. */
    private static Set<UUID> takenBack(List<Line> history) {
        var corrected = of(Assessed.class, history).map(Assessed::replaces).filter(Objects::nonNull);
        var withdrawn = of(Withdrawn.class, history).map(Withdrawn::assessment);
        return Stream.concat(corrected, withdrawn).collect(Collectors.toSet());
    }

    private static <T extends Line> Stream<T> of(Class<T> kind, List<Line> history) {
        return history.stream().filter(kind::isInstance).map(kind::cast);
    }
}
