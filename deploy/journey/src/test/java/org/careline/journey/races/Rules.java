package org.careline.journey.races;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be seen after a race: the outcome of one order of the two acts, of those that explain what was answered. */
final class Rules {
    private Rules() {}

    /** What all services must show; no entry: no order explains the answers. */
    static List<Course> outcomes(Trial trial) {
        var pair = trial.pair();
        var begun = Course.of(trial);
        return Stream.of(List.of(pair.one(), pair.other()), List.of(pair.other(), pair.one()))
                .flatMap(order -> explained(begun, trial, order).stream())
                .toList();
    }

    private static Optional<Course> explained(Course begun, Trial trial, List<Act> order) {
        var course = begun;
        for (var act : order) {
            var next = course.after(act);
            if (next.isPresent() != trial.wasDone(act)) {
                return Optional.empty();
            }
            course = next.orElse(course);
        }
        return Optional.of(course);
    }

    /** Who holds an alarm now: each that answers, unless it has signed what stands, and nobody else (17.1, 17.2). */
    static Seen owed(Course course) {
        var town = course.town();
        var lives = town.village() + (course.life().dead() ? " dead" : "");
        var entries = Stream.of(course.first(), course.second())
                .filter(Entry::stands)
                .map(Entry::level)
                .sorted()
                .toList();
        var transfers = course.desk().isOpen()
                ? List.of("%s at %s, area %s".formatted(course.desk().state(), course.hospital(), town.village()))
                : List.<String>of();
        return new Seen(lives, entries, alarms(course, town), transfers);
    }

    private static Map<String, List<Integer>> alarms(Course course, Town town) {
        var alarms = new HashMap<String, List<Integer>>();
        if (course.danger() == 0) {
            return alarms;
        }
        var bodies = new ArrayList<>(List.of(town.grid(), town.prevention()));
        if (!course.stationIsDone()) {
            bodies.add(town.station());
        }
        if (course.wentUp()) {
            bodies.add(town.bureau());
        }
        bodies.forEach(body -> alarms.put(body, List.of(course.danger())));
        return alarms;
    }
}
