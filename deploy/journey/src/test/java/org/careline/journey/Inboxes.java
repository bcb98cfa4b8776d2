package org.careline.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.careline.journey.FireLog.Held;
import org.careline.local.Part;
import org.careline.local.demo.DemoUser;

/** The alarms that each receiver holds now 待签收, as its own inbox shows them. */
final class Inboxes {
    private final Places places;
    private final Persistent calls;
    private final Notebook notebook;

    Inboxes(Places places, Persistent calls, Notebook notebook) {
        this.places = places;
        this.calls = calls;
        this.notebook = notebook;
    }

    Set<String> organisations() {
        return places.receivers().stream().map(DemoUser::organisation).collect(Collectors.toSet());
    }

    /** Of this round's assessments; earlier rounds and the play left theirs unsigned. */
    List<Held> seen() {
        var held = new ArrayList<Held>();
        for (var user : places.receivers()) {
            var next = "";
            do {
                var path = "/inbox?state=open&limit=200" + (next.isEmpty() ? "" : "&cursor=" + next);
                var page = calls.untilAnswered(api -> api.get(user.username(), Part.NOTIFICATION, path));
                page.body().path("items").forEach(alert -> {
                    if (isAlarm(alert) && notebook.ofThisRound(id(alert, "assessment"))) {
                        held.add(held(user.organisation(), alert));
                    }
                });
                next = page.body().path("next").asText("");
            } while (!next.isEmpty() && !next.equals("null"));
        }
        return held;
    }

    /** An alert is an alarm if it has a deadline: quiet ones and copies have none. */
    private static boolean isAlarm(JsonNode alert) {
        return alert.hasNonNull("signBy")
                && Set.of("waiting", "delivered", "opened")
                        .contains(alert.path("state").asText());
    }

    private static Held held(String organisation, JsonNode alert) {
        return new Held(
                organisation,
                id(alert, "id"),
                id(alert, "assessment"),
                Notebook.duty(alert.path("duty").asText()),
                alert.path("level").asInt());
    }

    private static UUID id(JsonNode alert, String field) {
        return UUID.fromString(alert.path(field).asText());
    }
}
