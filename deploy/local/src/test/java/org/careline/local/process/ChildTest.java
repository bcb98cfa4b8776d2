package org.careline.local.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildTest {
    @TempDir
    Path folder;

    @Test
    void runsInAProcessGroupOfItsOwn() throws Exception {
        var child = start("sleep 60");

        var group = groupOf(child.pid());

        assertThat(group)
                .isEqualTo(child.pid())
                .isNotEqualTo(groupOf(ProcessHandle.current().pid()));
        child.kill();
    }

    @Test
    void oneThatDoesNotListenIsKilled() throws Exception {
        var child = start("trap '' TERM; while :; do sleep 0.1; done");
        Waiting.until(child, Duration.ofSeconds(5), () -> child.isAlive());

        child.stop(Signal.TERM, Duration.ofMillis(300));

        assertThat(child.isAlive()).isFalse();
        assertThat(folder.resolve("part.pid")).doesNotExist();
    }

    @Test
    void killingTakesWithItWhatThePartHasStarted() throws Exception {
        var child = start("sleep 61 & echo $! > " + folder.resolve("inner") + "; wait");
        Waiting.until(child, Duration.ofSeconds(5), () -> Files.size(folder.resolve("inner")) > 0);
        var inner = Long.parseLong(Files.readString(folder.resolve("inner")).strip());

        child.kill();

        assertThat(ProcessHandle.of(inner).filter(Stopping::isRunning)).isEmpty();
    }

    @Test
    void waitingEndsAtOnceWhenThePartHasDied() throws Exception {
        var child = start("exit 3");

        assertThatThrownBy(() -> Waiting.until(child, Duration.ofMinutes(1), () -> false))
                .hasMessageContaining("the process has ended");
    }

    @Test
    void theLogOfTheRunBeforeIsKeptBeside() throws Exception {
        start("echo first").onExit().get();

        start("echo second").onExit().get();

        assertThat(folder.resolve("log")).hasContent("second");
        assertThat(folder.resolve("log.before")).hasContent("first");
    }

    private Child start(String script) throws IOException {
        var command = new Command(List.of("sh", "-c", script), Map.of(), folder);
        return Child.start(command, new PidFile(folder.resolve("part.pid")), folder.resolve("log"));
    }

    private static long groupOf(long pid) throws IOException {
        var process = new ProcessBuilder("ps", "-o", "pgid=", "-p", Long.toString(pid)).start();
        return Long.parseLong(new String(process.getInputStream().readAllBytes(), StandardCharsets.US_ASCII).strip());
    }
}
