package org.careline.soak.people;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.careline.events.Duty;
import org.careline.local.Part;
import org.careline.local.client.Receipt;
import org.careline.local.client.Receivers;
import org.careline.local.demo.DemoUser;
import org.careline.soak.history.History;
import org.careline.soak.history.Line.Heard;
import org.jspecify.annotations.Nullable;

/** The machines of all organisations that may be told: each writes down what it took, and hands it on to its officers. */
final class Machines implements AutoCloseable {
    private final Receivers receivers;

    private Machines(Receivers receivers) {
        this.receivers = receivers;
    }

    static Machines start(Town town, Calls calls, History history, Consumer<Heard> officers) throws IOException {
        var receivers = Receivers.start(receipt -> {
            var heard = heard(receipt);
            history.write(heard);
            officers.accept(heard);
        });
        town.receivers().forEach(user -> subscribe(receivers, user, calls));
        return new Machines(receivers);
    }

    private static void subscribe(Receivers receivers, DemoUser user, Calls calls) {
        var url = Map.of("url", receivers.address(user.organisation()).toString());
        var answer = calls.ask(api -> api.put(user.username(), Part.NOTIFICATION, "/endpoint", null, url))
                .orElseThrow(() -> new IllegalStateException("no endpoint for " + user));
        receivers.secret(user.organisation(), answer.expected().text("secret"));
    }

    private static Heard heard(Receipt receipt) {
        return new Heard(
                receipt.at(),
                receipt.organisation(),
                receipt.webhookId(),
                receipt.type(),
                UUID.fromString(receipt.data("alert")),
                receipt.says("assessment") ? UUID.fromString(receipt.data("assessment")) : null,
                duty(receipt),
                receipt.data("cause"),
                receipt.event().path("data").path("copy").asBoolean(),
                receipt.says("signBy"),
                receipt.says("upTheLine"));
    }

    private static @Nullable Duty duty(Receipt receipt) {
        return receipt.says("duty")
                ? Duty.valueOf(receipt.data("duty").toUpperCase(Locale.ROOT).replace('-', '_'))
                : null;
    }

    @Override
    public void close() {
        receivers.close();
    }
}
