package org.careline.local.demo.play;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import org.careline.local.RunningSuite;
import org.careline.local.client.Api;
import org.careline.local.client.Receivers;

/** {@code ./careline demo}: plays the chain, what goes wrong and what comes second, on a running suite with the demo area loaded. */
public final class Play {
    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final List<String> WITH_WEBHOOK = List.of(
            Cast.STATION,
            Cast.GRID_CENTRE,
            Cast.PREVENTION,
            Cast.SUBURB_STATION,
            Cast.CITY_STATION,
            Cast.CITY_GRID_CENTRE,
            Cast.CITY_PREVENTION);

    private final Api api;
    private final PrintStream out;

    public Play(RunningSuite suite, PrintStream out) {
        this.api = new Api(suite);
        this.out = out;
    }

    /** Whether each step was seen; the first that was not is named. */
    public boolean run() throws IOException {
        var stage = new Stage(out, LIMIT);
        out.println("✎ 演示账号代人操作 done by a demo user, not a person   → 系统自动完成 done by the suite itself");
        try {
            play(stage);
            out.printf(
                    "%n演示完成：%d 步全部看到，用时 %.1f 秒 · all %d steps seen%n",
                    stage.steps(), stage.taken().toMillis() / 1000.0, stage.steps());
            return true;
        } catch (NotSeenException | IllegalStateException | UncheckedIOException e) {
            out.printf(
                    "%n✗ 第 %d 步未看到 · step %d was not seen: %s%n", stage.steps() + 1, stage.steps() + 1, e.getMessage());
            return false;
        }
    }

    private void play(Stage stage) throws IOException {
        var mailbox = new Mailbox();
        var cast = new Cast(api, stage, mailbox);
        try (var receivers = Receivers.start(mailbox::take)) {
            subscribe(cast, receivers);
            new ChainAct(cast).play();
            new GridlessAct(cast).play();
            new WrongLevelAct(cast).play();
            new HospitalAct(cast).play();
            new MoveAct(cast).play();
            new GapsAct(cast).play();
            new SecondsAct(cast).play();
        } finally {
            WITH_WEBHOOK.forEach(organisation -> cast.body(organisation).unsubscribe());
        }
    }

    private static void subscribe(Cast cast, Receivers receivers) {
        cast.stage().title("准备：登记接收系统", "Real webhook receivers, registered through the public API");
        WITH_WEBHOOK.forEach(organisation -> {
            var endpoint = cast.stage()
                    .act(
                            "登记 webhook " + organisation,
                            organisation + " registers its endpoint",
                            () -> cast.body(organisation)
                                    .subscribe(receivers.address(organisation).toString()));
            receivers.secret(organisation, endpoint.text("secret"));
        });
    }
}
