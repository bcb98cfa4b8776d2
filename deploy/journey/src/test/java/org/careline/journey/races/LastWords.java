package org.careline.journey.races;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.careline.journey.SharedSuite;
import org.careline.local.Part;

/** Who was told at all, and what each reads last 最后一条通报 (rules 17.1-9). */
final class LastWords {
    private static final String TOLD = """
            select patient, organisation, duty, array_agg(distinct occasion) filter (where withdrawn_at is null) as standing,
                (array_agg(occasion order by raised_at desc, id desc) filter (where withdrawn_at is null))[1] as newest
            from alert where patient = any (?) and organisation is not null group by patient, organisation, duty
            """;

    private static final String OPEN =
            "select patient, area from episode where patient = any (?) and closed_at is null";

    private record Told(String organisation, String newest) {}

    private final Map<UUID, List<Told>> told = new HashMap<>();
    private final Map<UUID, List<String>> open = new HashMap<>();

    LastWords(SharedSuite suite, List<UUID> patients) throws SQLException {
        try (var connection = suite.database(Part.NOTIFICATION);
                var words = connection.prepareStatement(TOLD);
                var episodes = connection.prepareStatement(OPEN)) {
            var all = connection.createArrayOf("uuid", patients.toArray());
            words.setArray(1, all);
            try (var row = words.executeQuery()) {
                while (row.next()) {
                    var newest = row.getString("newest");
                    told.computeIfAbsent(row.getObject("patient", UUID.class), _ -> new ArrayList<>())
                            .add(new Told(row.getString("organisation"), newest == null ? "" : newest));
                }
            }
            episodes.setArray(1, all);
            try (var row = episodes.executeQuery()) {
                while (row.next()) {
                    open.computeIfAbsent(row.getObject("patient", UUID.class), _ -> new ArrayList<>())
                            .add(row.getString("area"));
                }
            }
        }
    }

    List<String> breaches(Trial trial, Course course) {
        var all = told.getOrDefault(trial.patient(), List.of());
        var findings = new ArrayList<String>();
        var entitled = entitled(trial);
        all.stream()
                .filter(one -> !entitled.contains(one.organisation()))
                .forEach(one -> findings.add("misdirected: " + one.organisation() + " was told"));
        if (course.danger() == 0) {
            all.stream()
                    .filter(one -> one.newest().equals("DANGER"))
                    .forEach(one -> findings.add(one.organisation() + " reads last that there is a danger"));
        } else {
            var town = course.town();
            Stream.of(town.station(), town.grid(), town.prevention())
                    .filter(body -> all.stream()
                            .noneMatch(one -> one.organisation().equals(body)
                                    && !one.newest().isEmpty()))
                    .forEach(body -> findings.add("lost: " + body + " answers now and was not told"));
        }
        var owed = course.danger() == 0 ? List.of() : List.of(course.town().village());
        var episodes = open.getOrDefault(trial.patient(), List.of());
        if (!episodes.equals(owed)) {
            findings.add("open episodes in " + episodes + ", owed in " + owed);
        }
        return findings;
    }

    private static Set<String> entitled(Trial trial) {
        var towns = new ArrayList<>(List.of(trial.home()));
        if (trial.pair().has(Act.CHANGE_DUTY)) {
            towns.add(trial.home().passedTo(trial.nextStation()));
        }
        if (trial.pair().has(Act.MOVE)) {
            towns.add(trial.elsewhere());
        }
        return towns.stream().flatMap(town -> town.receivers().stream()).collect(Collectors.toSet());
    }
}
