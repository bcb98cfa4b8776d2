package org.careline.journey;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.careline.journey.FireLog.Accepted;
import org.careline.journey.FireLog.Withdrawn;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.local.client.Api;
import org.jspecify.annotations.Nullable;

/** Enters, corrects and withdraws visits and writes each down once the answer is definite. */
final class Doctor {
    private final Persistent calls;
    private final Notebook notebook;

    Doctor(Persistent calls, Notebook notebook) {
        this.calls = calls;
        this.notebook = notebook;
    }

    /** A visit as it was entered. */
    record Visited(UUID visit, UUID assessment, UUID patient, int level, LocalDate day) {}

    Visited assess(String doctor, UUID patient, int level, LocalDate day) {
        var key = UUID.randomUUID().toString();
        var form = visit(patient, level, day);
        return entered(patient, level, day, null, api -> api.create(doctor, Part.FOLLOWUP, "/visits", key, form));
    }

    private Visited entered(
            UUID patient, int level, LocalDate day, @Nullable UUID replaces, Function<Api, Answer> entry) {
        var sent = Instant.now();
        var answer = calls.untilAnswered(entry);
        var visited = new Visited(answer.id("id"), answer.id("assessment"), patient, level, day);
        notebook.accepted(new Accepted(
                visited.assessment(), patient, level, Set.copyOf(kinds(level)), day, replaces, sent, Instant.now()));
        return visited;
    }

    /** 更正: a new entry takes the place of the wrong one. */
    Visited correct(String doctor, Visited wrong, int level) {
        var form = visit(wrong.patient(), level, wrong.day());
        var key = UUID.randomUUID().toString();
        return entered(
                wrong.patient(),
                level,
                wrong.day(),
                wrong.assessment(),
                api -> corrected(api, doctor, path(wrong), key, form));
    }

    /** A lost answer leaves open whether it was corrected; the visit says. */
    private static Answer corrected(Api api, String doctor, String path, String key, Object form) {
        var present = api.get(doctor, Part.FOLLOWUP, path);
        if (!present.ok()) {
            return present;
        }
        return present.body().hasNonNull("replacedBy")
                ? api.get(doctor, Part.FOLLOWUP, "/visits/" + present.text("replacedBy"))
                : api.replace(doctor, Part.FOLLOWUP, path + "/correction", present.etag(), key, form);
    }

    /** 撤回. */
    void withdraw(String doctor, Visited wrong, String reason) {
        calls.untilAnswered(api -> {
            var present = api.get(doctor, Part.FOLLOWUP, path(wrong));
            return !present.ok() || present.body().hasNonNull("withdrawnAt")
                    ? present
                    : api.change(
                            doctor,
                            Part.FOLLOWUP,
                            path(wrong) + "/withdrawal",
                            present.etag(),
                            Map.of("reason", reason));
        });
        notebook.withdrawn(new Withdrawn(wrong.assessment(), reason));
    }

    private static String path(Visited visited) {
        return "/visits/" + visited.visit();
    }

    private static Map<String, Object> visit(UUID patient, int level, LocalDate day) {
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
                kinds(level),
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

    private static List<String> kinds(int level) {
        return level >= 2 ? List.of(level >= 4 ? "others" : "property") : List.of();
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
