package org.careline.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.careline.journey.FireLog.Received;
import org.careline.journey.FireLog.Signed;
import org.careline.local.Part;
import org.careline.local.client.Answer;

/** Officers of the stations, grid centres and prevention institutions who sign 签收 what their machines took. */
final class Officers {
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int TAKEN_BACK_MEANWHILE = 409;

    private final Places places;
    private final Persistent calls;
    private final Notebook notebook;

    Officers(Places places, Persistent calls, Notebook notebook) {
        this.places = places;
        this.calls = calls;
        this.notebook = notebook;
    }

    /** Waits until every duty has its alarm; what has not come by then nobody signs. */
    void sign(UUID assessment) throws InterruptedException {
        var giveUp = Instant.now().plus(PATIENCE);
        while (notebook.alarmsAbout(assessment).size() < Checker.DUTIES.size()
                && Instant.now().isBefore(giveUp)) {
            Thread.sleep(300);
        }
        notebook.alarmsAbout(assessment).values().forEach(this::sign);
    }

    private void sign(Received alarm) {
        var asked = Instant.now();
        var officer = places.receiver(alarm.organisation()).username();
        var form = Map.of("officer", "演练签收", "post", "演练岗位");
        var key = UUID.randomUUID().toString();
        var answer = calls.untilAnswered(api -> {
            var signed = api.create(officer, Part.NOTIFICATION, "/alerts/" + alarm.alert() + "/signature", key, form);
            return signed.status() == TAKEN_BACK_MEANWHILE ? new Answer(200, signed.body(), null) : signed;
        });
        if (answer.text("state").equals("signed")) {
            notebook.signed(new Signed(alarm.organisation(), alarm.duty(), alarm.assessment(), asked));
        }
    }
}
