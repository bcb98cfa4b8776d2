package org.careline.local.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PidFileTest {
    @TempDir
    Path folder;

    @Test
    void aRunningPartIsFoundAgainByItsFile() throws Exception {
        var file = new PidFile(folder.resolve("part.pid"));
        var child = Child.start(new Command(List.of("sleep", "60"), Map.of(), folder), file, folder.resolve("log"));

        var found = file.live();

        assertThat(found).map(ProcessHandle::pid).contains(child.pid());
        child.kill();
    }

    @Test
    void aKilledPartIsNotFound() throws Exception {
        var file = new PidFile(folder.resolve("part.pid"));
        var child = Child.start(new Command(List.of("sleep", "60"), Map.of(), folder), file, folder.resolve("log"));

        child.kill();

        assertThat(folder.resolve("part.pid")).exists();
        assertThat(file.live()).isEmpty();
    }

    @Test
    void aNumberGivenToSomebodyElseSinceIsNotMistakenForThePart() throws Exception {
        var path = folder.resolve("part.pid");
        Files.writeString(path, ProcessHandle.current().pid() + "\n2020-01-01T00:00:00Z\n");

        assertThat(new PidFile(path).live()).isEmpty();
    }

    @Test
    void aFileCutOffWhileWritingNamesNobody() throws Exception {
        var path = folder.resolve("part.pid");
        Files.writeString(path, "47");

        assertThat(new PidFile(path).live()).isEmpty();
    }
}
