package org.careline.local.servers;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** What the JVM learned about a service's start, kept for one build of it on one JDK with one set of options. */
final class AotCache {
    private final Path file;

    private AotCache(Path file) {
        this.file = file;
    }

    static AotCache of(Path folder, String service, Path jar, List<String> options) throws IOException {
        var key = key(jar, options).substring(0, 16);
        return new AotCache(folder.toAbsolutePath().resolve(service + "-" + key + ".aot"));
    }

    private static String key(Path jar, List<String> options) throws IOException {
        var digest = sha256();
        digest.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
        digest.update(String.join(" ", options).getBytes(StandardCharsets.UTF_8));
        // The JVM itself compares the paths, sizes and times of all jars and leaves a stale cache aside.
        try (Stream<Path> files = Files.walk(jar.getParent())) {
            for (var path : files.filter(Files::isRegularFile).sorted().toList()) {
                var line = path + " " + Files.size(path) + " " + Files.getLastModifiedTime(path) + "\n";
                digest.update(line.getBytes(StandardCharsets.UTF_8));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isThere() {
        return Files.exists(file);
    }

    List<String> use() {
        return isThere() ? List.of("-XX:AOTCache=" + file, "-Xlog:aot=off", "-Xlog:cds=off") : List.of();
    }

    List<String> record() throws IOException {
        Files.createDirectories(file.getParent());
        Files.deleteIfExists(draft());
        return List.of("-XX:AOTCacheOutput=" + draft());
    }

    void keep() throws IOException {
        if (!Files.exists(draft())) {
            throw new IOException("the training run left no cache: " + draft());
        }
        deleteOlder();
        Files.move(draft(), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path draft() {
        return file.resolveSibling(file.getFileName() + ".new");
    }

    private void deleteOlder() throws IOException {
        var name = file.getFileName().toString();
        var service = name.substring(0, name.indexOf('-') + 1);
        try (var siblings = Files.list(file.getParent())) {
            for (var sibling : siblings.toList()) {
                var other = sibling.getFileName().toString();
                if (other.startsWith(service) && other.endsWith(".aot")) {
                    Files.delete(sibling);
                }
            }
        }
    }
}
