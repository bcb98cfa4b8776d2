package org.careline.kit.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The Maven module under test. */
final class TestModule {
    private TestModule() {}

    /** {@code registry-service} is registry, {@code service-kit} is kit. */
    static String service() {
        var folder = folder().getFileName().toString();
        return System.getProperty(
                "careline.service", folder.replace("-service", "").replace("service-", ""));
    }

    static Path folder() {
        return Path.of("").toAbsolutePath();
    }

    /** The checkout: the folder that has the launcher's wrapper, or the topmost one with a pom. */
    static Path root() {
        var root = folder();
        for (var up = folder(); up != null; up = up.getParent()) {
            if (Files.exists(up.resolve("pom.xml"))) {
                root = up;
            }
        }
        return root;
    }
}
