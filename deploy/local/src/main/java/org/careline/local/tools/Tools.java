package org.careline.local.tools;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.tukaani.xz.XZInputStream;

/** The programs of PostgreSQL and Keycloak, unpacked once for each version and shared by all suites of a checkout. */
public final class Tools {
    private final Path folder;
    private final Checkout checkout;

    public Tools(Path folder, Checkout checkout) {
        this.folder = folder.toAbsolutePath();
        this.checkout = checkout;
    }

    /** How a tool is laid down in an empty folder. */
    @FunctionalInterface
    private interface Making {
        void into(Path empty) throws IOException, InterruptedException;
    }

    /** The folder above PostgreSQL's {@code bin}. */
    public Path postgres() throws IOException, InterruptedException {
        var jar = checkout.postgresBinaries();
        return once(name(jar), empty -> {
            try (var zip = new ZipFile(jar.toFile())) {
                var archive = zip.stream()
                        .filter(entry -> entry.getName().endsWith(".txz"))
                        .findFirst()
                        .orElseThrow();
                Unpacking.tar(new XZInputStream(zip.getInputStream(archive)), empty);
            }
        });
    }

    public boolean hasKeycloak() throws IOException {
        return Files.isDirectory(folder.resolve(name(checkout.keycloakDistribution())));
    }

    /** Keycloak's home, already augmented for PostgreSQL, so that it starts optimized. */
    public Path keycloak() throws IOException, InterruptedException {
        var packed = checkout.keycloakDistribution();
        return once(name(packed), empty -> {
            try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
                Unpacking.tar(in, empty);
            }
            KeycloakBuild.augment(home(empty));
        });
    }

    public static Path home(Path keycloak) throws IOException {
        try (var inside = Files.list(keycloak)) {
            return inside.filter(path -> path.getFileName().toString().startsWith("keycloak-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("no Keycloak in " + keycloak));
        }
    }

    /** Two launchers may come here at once: the second waits for the first, and a half-made folder never gets the name. */
    private Path once(String name, Making making) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var made = folder.resolve(name);
        try (var channel = FileChannel.open(
                        folder.resolve(name + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.isDirectory(made)) {
                var draft = folder.resolve(name + ".new");
                delete(draft);
                Files.createDirectories(draft);
                making.into(draft);
                Files.move(draft, made, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        return made;
    }

    private static String name(Path archive) {
        return archive.getFileName().toString().replaceAll("\\.(jar|tar\\.gz)$", "");
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
