package org.careline.soak.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a doctor fills in of a visit; the behaviour is such that table 3.1 proposes just this level. */
final class Forms {
    private Forms() {}

    static Map<String, Object> visit(UUID patient, int level, LocalDate day) {
        return Map.ofEntries(
                Map.entry("patient", patient),
                Map.entry("visitedOn", day),
                Map.entry("mode", "home"),
                Map.entry("level", level),
                Map.entry("kinds", kinds(level)),
                Map.entry("behaviour", behaviour(level)),
                Map.entry("behaviourLastSeenOn", day),
                Map.entry("stillPresent", level >= 3),
                Map.entry("note", "演练记录：情绪激动，已安抚"),
                Map.entry("confirmed", level >= 3));
    }

    static List<String> kinds(int level) {
        return level >= 2 ? List.of(level >= 4 ? "others" : "property") : List.of();
    }

    private static Map<String, Object> behaviour(int level) {
        return switch (level) {
            case 1 -> Map.of("smashing", "none", "verbalThreat", true);
            case 2 -> Map.of("smashing", "home-stoppable");
            case 3 -> Map.of("smashing", "not-stoppable");
            case 4 -> Map.of("smashing", "continuing");
            case 5 -> Map.of("smashing", "none", "weaponAgainstPerson", true);
            default -> Map.of("smashing", "none");
        };
    }
}
