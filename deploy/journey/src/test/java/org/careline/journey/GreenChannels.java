package org.careline.journey;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import org.careline.local.Part;

/** The green channels as the doctors' lists show them. */
final class GreenChannels {
    private final Places places;
    private final Persistent calls;
    private final Notebook notebook;

    GreenChannels(Places places, Persistent calls, Notebook notebook) {
        this.places = places;
        this.calls = calls;
        this.notebook = notebook;
    }

    /** Of this round's patients; earlier rounds and the play left theirs open. */
    List<FireLog.GreenChannel> seen() {
        var ours = notebook.patients();
        var seen = new HashMap<UUID, FireLog.GreenChannel>();
        for (var user : places.doctors()) {
            var next = "";
            do {
                var path = "/transfers?limit=100" + (next.isEmpty() ? "" : "&cursor=" + next);
                var page = calls.untilAnswered(api -> api.get(user.username(), Part.REFERRAL, path));
                page.body().path("items").forEach(item -> {
                    var transfer = UUID.fromString(item.path("id").asText());
                    var patient = UUID.fromString(item.path("patient").asText());
                    if (ours.contains(patient)) {
                        seen.put(
                                transfer,
                                new FireLog.GreenChannel(
                                        patient, transfer, item.path("state").asText()));
                    }
                });
                next = page.body().path("next").asText("");
            } while (!next.isEmpty() && !next.equals("null"));
        }
        return List.copyOf(seen.values());
    }
}
