package org.careline.soak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.careline.local.Part;
import org.careline.local.tools.Checkout;

/** The release before this one, taken from the history of the repository and built by its own launcher. */
record PreviousRelease(String commit) {
    static PreviousRelease named() throws IOException {
        try (var file = Objects.requireNonNull(PreviousRelease.class.getResourceAsStream("previous-release"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(PreviousRelease::new)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A clone without its history has not got it. */
    boolean isInHistory() throws IOException, InterruptedException {
        return git("cat-file", "-e", commit + "^{commit}").start().waitFor() == 0;
    }

    /** @param folder where it is kept, for the next time as well */
    Checkout built(Path folder) throws IOException, InterruptedException {
        var checkout = new Checkout(folder.resolve(commit));
        if (!isBuilt(checkout)) {
            Files.createDirectories(checkout.root());
            var archive = folder.resolve(commit + ".tar");
            succeed(git("archive", "--output", archive.toString(), commit), folder);
            succeed(
                    new ProcessBuilder(
                            "tar",
                            "-xf",
                            archive.toString(),
                            "-C",
                            checkout.root().toString()),
                    folder);
            Files.delete(archive);
            build(checkout, folder);
        }
        return checkout;
    }

    private static boolean isBuilt(Checkout checkout) {
        try {
            Part.services().forEach(service -> checkout.jar(service.fileName()));
            return true;
        } catch (IllegalStateException e) {
            return false;
        }
    }

    /** To say what is running its launcher builds first, with the repository this build has its libraries from. */
    private static void build(Checkout checkout, Path folder) throws IOException, InterruptedException {
        var launcher = new ProcessBuilder("./careline", "status")
                .directory(checkout.root().toFile());
        launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Optional.ofNullable(System.getProperty("maven.repo.local"))
                .ifPresent(repository -> launcher.environment().put("MAVEN_ARGS", "-Dmaven.repo.local=" + repository));
        logged(launcher, folder).start().waitFor();
        if (!isBuilt(checkout)) {
            throw new IllegalStateException("the release before was not built, see " + folder.resolve("build.log"));
        }
    }

    private static ProcessBuilder git(String... words) {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(words));
        return new ProcessBuilder(command)
                .directory(Checkout.here().root().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD);
    }

    private static void succeed(ProcessBuilder command, Path folder) throws IOException, InterruptedException {
        if (logged(command, folder).start().waitFor() != 0) {
            throw new IllegalStateException(command.command() + " failed, see " + folder.resolve("build.log"));
        }
    }

    private static ProcessBuilder logged(ProcessBuilder command, Path folder) {
        return command.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("build.log").toFile()));
    }
}
