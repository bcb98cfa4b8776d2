package org.careline.local;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.careline.local.client.Api;
import org.careline.local.demo.DemoArea;
import org.careline.local.demo.DemoLoader;
import org.careline.local.demo.play.Play;
import org.careline.local.transport.Transport;

/** One sitting at the terminal: the suite is started, used, and stopped whatever happens. */
final class Session {
    private static final int INTERRUPTED = 130;
    private static final Duration DEMO_LIMIT = Duration.ofMinutes(15);

    private final SuiteOptions options;
    private final Instant began = Instant.now();

    Session(SuiteOptions options) {
        this.options = options;
    }

    /** What is done with the running suite; its result is the exit code. */
    @FunctionalInterface
    private interface Use {
        int of(Suite suite) throws Exception;
    }

    int up() throws Exception {
        return with(options, suite -> {
            load(suite);
            Welcome.show(suite, began, System.out);
            return reportDeath(suite, suite.died().get());
        });
    }

    int demo() throws Exception {
        var quick = options.withTraining(false);
        return with(quick, suite -> {
            load(suite);
            limit(DEMO_LIMIT);
            return new Play(suite, System.out).run() ? 0 : 1;
        });
    }

    int bench(List<String> words) throws Exception {
        if (!words.equals(List.of("bench", "chain"))) {
            throw new IllegalArgumentException("用法 usage: ./careline bench chain");
        }
        return with(options, suite -> {
            load(suite);
            var folder = options.checkout().root().resolve("target/benchmark");
            return Benchmark.chain(suite, options.transport() == Transport.PLAIN ? folder.resolve("plain") : folder);
        });
    }

    private int with(SuiteOptions chosen, Use use) throws Exception {
        System.out.println("Careline 启动中 starting, data in " + chosen.data());
        var suite = Suite.prepare(chosen);
        var interrupted = new AtomicBoolean();
        var ending = new Thread(() -> closeAtInterrupt(suite, interrupted), "stop");
        Runtime.getRuntime().addShutdownHook(ending);
        try {
            suite.start();
            return use.of(suite);
        } catch (FailedPart e) {
            if (interrupted.get()) {
                return INTERRUPTED;
            }
            System.err.println(e.getMessage());
            Careline.showEnd(chosen, e.part());
            return 1;
        } finally {
            suite.close();
        }
    }

    private void load(Suite suite) throws Exception {
        var loader = new DemoLoader(new Api(suite), new DemoArea());
        if (!loader.isLoaded()) {
            loader.load(new LoadingProgress(System.out::println)::at);
        }
    }

    private int reportDeath(Suite suite, Part part) throws IOException {
        System.err.println("\n" + part.label() + " 意外退出，其余随之停止 / has ended by itself; everything else stops too");
        Careline.showEnd(options, part);
        return 1;
    }

    private static void closeAtInterrupt(Suite suite, AtomicBoolean interrupted) {
        interrupted.set(true);
        try {
            suite.close();
        } catch (Exception e) {
            System.err.println("停止时出错 / while stopping: " + e);
        }
    }

    private static void limit(Duration limit) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(limit);
            } catch (InterruptedException e) {
                return;
            }
            System.err.println("超过 " + limit.toMinutes() + " 分钟 / time limit reached");
            System.exit(4);
        });
    }
}
