package org.careline.soak.people;

import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.careline.local.Part;
import org.careline.local.client.Answer;
import org.careline.soak.history.History;
import org.careline.soak.history.Line.Assessed;
import org.careline.soak.history.Line.Heard;
import org.careline.soak.history.Line.Signed;

/** Officers on duty: they sign 签收 some of what rings, sooner or later, and take over what came up the line. */
final class Officers implements AutoCloseable {
    private static final int LATEST = 20_000;
    private static final int TAKEN_BACK_MEANWHILE = 409;

    private final Town town;
    private final Acts acts;
    private final History history;
    private final Random random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Officers(Town town, Acts acts, History history, long seed) {
        this.town = town;
        this.acts = acts;
        this.history = history;
        this.random = new Random(seed);
    }

    void hear(Heard heard) {
        if (threads.isShutdown()
                || !heard.raised()
                || !heard.alarm()
                || heard.assessment() == null
                || random.nextBoolean()) {
            return;
        }
        var waits = random.nextInt(LATEST);
        threads.submit(() -> {
            Thread.sleep(waits);
            sign(heard);
            return null;
        });
    }

    private void sign(Heard heard) {
        var patient = patientOf(heard.assessment());
        if (patient.isEmpty()) {
            return;
        }
        var officer = town.account(heard.organisation()).username();
        if (heard.upTheLine()) {
            acts.calls().ask(api -> api.create(officer, Part.NOTIFICATION, path(heard) + "/takeover", key(), Map.of()));
        }
        var form = Map.of("officer", "演练签收", "post", "演练岗位");
        var key = key();
        acts.act(
                "sign",
                patient.get(),
                api -> {
                    var signed = api.create(officer, Part.NOTIFICATION, path(heard) + "/signature", key, form);
                    // A second asking may find its own signature.
                    return signed.status() == TAKEN_BACK_MEANWHILE && "signed".equals(signed.text("state"))
                            ? new Answer(200, signed.body(), null)
                            : signed;
                },
                (when, answer) -> new Signed(
                        when.asked(),
                        when.answered(),
                        patient.get(),
                        heard.organisation(),
                        java.util.Objects.requireNonNull(heard.duty()),
                        heard.alert(),
                        java.util.Objects.requireNonNull(heard.assessment())));
    }

    private Optional<UUID> patientOf(@org.jspecify.annotations.Nullable UUID assessment) {
        return history.of(Assessed.class).stream()
                .filter(entry -> entry.assessment().equals(assessment))
                .map(Assessed::patient)
                .findFirst();
    }

    private static String path(Heard heard) {
        return "/alerts/" + heard.alert();
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    @Override
    public void close() {
        threads.close();
    }
}
