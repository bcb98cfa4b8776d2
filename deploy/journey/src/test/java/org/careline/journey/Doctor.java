package org.careline.journey;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.careline.journey.FireLog.Accepted;
import org.careline.local.Part;

/** Records a visit and writes down the assessment once the answer is definite. */
final class Doctor {
    private final Persistent calls;
    private final Notebook notebook;

    Doctor(Persistent calls, Notebook notebook) {
        this.calls = calls;
        this.notebook = notebook;
    }

    void assess(String doctor, UUID patient, int level) {
        var key = UUID.randomUUID().toString();
        var sent = Instant.now();
        var answer =
                calls.untilAnswered(api -> api.create(doctor, Part.FOLLOWUP, "/visits", key, visit(patient, level)));
        notebook.accepted(new Accepted(answer.id("assessment"), patient, level, sent, Instant.now()));
    }

    private static Map<String, Object> visit(UUID patient, int level) {
        var day = Persistent.today().toString();
        return Map.of(
                "patient",
                patient,
                "visitedOn",
                day,
                "mode",
                "home",
                "level",
                level,
                "kinds",
                level >= 2 ? List.of(level >= 4 ? "others" : "property") : List.of(),
                "behaviour",
                behaviour(level),
                "behaviourLastSeenOn",
                day,
                "stillPresent",
                level >= 3,
                "note",
                "演练记录：情绪激动，已安抚",
                "confirmed",
                level >= 3);
    }

    /** Behaviour of which table 3.1 proposes just this level. */
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
