package org.careline.journey.races;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.careline.journey.SharedSuite;
import org.careline.local.Part;
import org.careline.local.demo.DemoArea;

/** Whether the services agree with each other and with the rules, race by race. */
record Verdict(SharedSuite suite, Calls calls, List<Trial> trials) {
    /** Every breach in words; empty: each race ended as the rules allow. */
    List<String> breaches() throws SQLException {
        var patients = trials.stream().map(Trial::patient).toList();
        var look = new Look(calls, trials);
        var words = new LastWords(suite, patients);
        var differences = new Copies(suite, patients).differences();
        var breaches = new ArrayList<>(parked());
        for (var trial : trials) {
            Stream.concat(
                            ruled(trial, look.of(trial), words).stream(),
                            differences.getOrDefault(trial.patient(), List.of()).stream())
                    .forEach(breach -> breaches.add(trial + ": " + breach));
        }
        return breaches;
    }

    /** What the nearest of the allowed outcomes is missing. */
    private static List<String> ruled(Trial trial, Seen seen, LastWords words) {
        return Rules.outcomes(trial).stream()
                .map(course -> against(trial, course, seen, words))
                .min(Comparator.comparingInt(List::size))
                .orElse(List.of("no order of the two explains what was answered"));
    }

    private static List<String> against(Trial trial, Course course, Seen seen, LastWords words) {
        var owed = Rules.owed(course);
        var breaches = new ArrayList<String>();
        compare("lives", owed.lives(), seen.lives(), breaches);
        compare("entries", owed.entries(), seen.entries(), breaches);
        compare("alarms", owed.alarms(), seen.alarms(), breaches);
        compare("green channel", owed.transfers(), seen.transfers(), breaches);
        breaches.addAll(words.breaches(trial, course));
        return breaches;
    }

    private static void compare(String what, Object owed, Object seen, List<String> breaches) {
        if (!owed.equals(seen)) {
            breaches.add("%s: owed %s, seen %s".formatted(what, owed, seen));
        }
    }

    private List<String> parked() {
        var operator = new DemoArea().counties().getFirst().account("operator");
        return Part.services().stream()
                .flatMap(service -> Stream.of("/ops/parked", "/ops/outbox/parked")
                        .filter(path -> !calls.get(operator, service, path)
                                .expected()
                                .body()
                                .path("items")
                                .isEmpty())
                        .map(path -> "parked: " + service.fileName() + path))
                .toList();
    }
}
