package org.careline.local;

import java.io.IOException;
import java.time.Duration;
import org.careline.local.process.PidFile;
import org.careline.local.process.Signal;
import org.careline.local.process.Stopping;

/** What runs on a data folder, and how to end it from another terminal. */
final class Status {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Status() {}

    static int show(SuiteOptions options) throws IOException {
        var launcher = DataLock.holder(options.data());
        System.out.println(
                launcher.map(pid -> "Careline 正在运行 running, pid " + pid).orElse("Careline 未运行 not running"));
        for (var part : Part.values()) {
            var process = new PidFile(options.pidFile(part)).live();
            process.ifPresent(live -> System.out.println("  %-12s pid %d".formatted(part.label(), live.pid())));
        }
        return launcher.isPresent() ? 0 : 3;
    }

    static int stop(SuiteOptions options) throws IOException, InterruptedException {
        var launcher = DataLock.holder(options.data()).flatMap(ProcessHandle::of);
        if (launcher.isPresent()) {
            Stopping.stop(launcher.get(), Signal.TERM, PATIENCE);
        }
        try (var _ = DataLock.take(options.data())) {
            Leftovers.stop(options);
        }
        System.out.println("Careline 已停止 stopped");
        return 0;
    }
}
