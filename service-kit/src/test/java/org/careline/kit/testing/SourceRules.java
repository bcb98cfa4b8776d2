package org.careline.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The rules of the house that only the source shows. */
final class SourceRules {
    private static final Pattern DEFAULT_BRANCH = Pattern.compile("\\bdefault\\s*(->|:)");
    private static final Pattern LABEL = Pattern.compile("精神病人");
    private static final Pattern TODO = Pattern.compile("//.*\\b(TODO|FIXME|XXX)\\b");

    private SourceRules() {}

    static Stream<DynamicTest> of(String service) {
        var source = TestModule.folder().resolve("src/main/java");
        var domain = source.resolve(service.replace('.', '/')).resolve("domain");
        return Stream.of(
                nowhere(
                        domain,
                        DEFAULT_BRANCH,
                        "a default branch in the domain, because a new case is to be thought of"),
                nowhere(
                        TestModule.folder().resolve("src/main"),
                        LABEL,
                        "a label for a person, because the field avoids it"),
                nowhere(source, TODO, "a note for later, because later has an issue of its own"));
    }

    private static DynamicTest nowhere(Path folder, Pattern what, String because) {
        return DynamicTest.dynamicTest("nowhere " + because, () -> {
            var found = files(folder).stream()
                    .filter(file -> what.matcher(text(file)).find())
                    .toList();
            if (!found.isEmpty()) {
                throw new AssertionError("nowhere " + because + ": " + found);
            }
        });
    }

    private static List<Path> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().matches(".*\\.(java|html|properties|sql|yaml)"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
