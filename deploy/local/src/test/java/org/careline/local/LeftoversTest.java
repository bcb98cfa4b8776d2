package org.careline.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.careline.local.process.Child;
import org.careline.local.process.Command;
import org.careline.local.process.PidFile;
import org.careline.local.tools.Checkout;
import org.careline.local.transport.Transport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
    @TempDir
    Path data;

    private SuiteOptions options;

    @BeforeEach
    void onDataOfItsOwn() {
        options = new SuiteOptions(
                new Checkout(data), data, new Ports(Ports.USUAL), false, Transport.ENCRYPTED, List.of(), line -> {});
    }

    @Test
    void partsOfAKilledLauncherAreStopped() throws Exception {
        var command = new Command(List.of("sleep", "60"), Map.of(), data);
        var orphan = Child.start(command, new PidFile(options.pidFile(Part.REGISTRY)), options.log(Part.REGISTRY));
        assertThat(Leftovers.any(options)).isTrue();

        Leftovers.stop(options);

        assertThat(orphan.isAlive()).isFalse();
        assertThat(Leftovers.any(options)).isFalse();
    }

    @Test
    void soAreReplicas() throws Exception {
        var command = new Command(List.of("sleep", "60"), Map.of(), data);
        var pidFile = new PidFile(data.resolve("run").resolve("registry-2.pid"));
        var orphan = Child.start(command, pidFile, data.resolve("log").resolve("registry-2.log"));
        assertThat(Leftovers.any(options)).isTrue();

        Leftovers.stop(options);

        assertThat(orphan.isAlive()).isFalse();
    }

    @Test
    void aStrangerWithThePostmastersNumberDoesNotHoldUpPostgres() throws Exception {
        var note = note("1000000000");

        Leftovers.forgetStrangers(options);

        assertThat(note).doesNotExist();
    }

    @Test
    void aPostmasterThatRunsKeepsItsNote() throws Exception {
        var started = ProcessHandle.current().info().startInstant().orElseThrow();
        var note = note(Long.toString(started.getEpochSecond()));

        Leftovers.forgetStrangers(options);

        assertThat(note).exists();
    }

    private Path note(String startedAt) throws Exception {
        Files.createDirectories(data.resolve("postgres"));
        var lines = List.of(Long.toString(ProcessHandle.current().pid()), data.toString(), startedAt);
        return Files.write(data.resolve("postgres/postmaster.pid"), lines);
    }
}
