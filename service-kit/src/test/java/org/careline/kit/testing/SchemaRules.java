package org.careline.kit.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Two releases run on one schema while the suite is brought up to date, or taken back: SQL and migrations allow for it. */
public final class SchemaRules {
    private static final int INSENSITIVE = Pattern.CASE_INSENSITIVE;

    /** What comes with a column added meanwhile is not what was asked for, and a statement prepared before it fails. */
    private static final Pattern UNNAMED = Pattern.compile(
            "select\\s+\\*|(select|,)\\s+[a-z]\\w*\\.\\*|returning\\s+(\\w+\\.)?\\*|insert\\s+into\\s+[\\w.]+\\s+values",
            INSENSITIVE);

    private static final Pattern TAKES_AWAY = Pattern.compile(
            "drop\\s+(table|view|column|function|sequence)|\\brename\\b|alter\\s+column\\s+\\w+\\s+(type|set\\s+not\\s+null)",
            INSENSITIVE);
    private static final Pattern ADDED = Pattern.compile("add\\s+column\\s+[^;]*?(?=,\\s*add\\b|;|$)", INSENSITIVE);

    /** The last migrations of the first release, which nothing ran beside; by the folder they stand in. */
    private static final Map<String, Double> FIRST_RELEASE = Map.of(
            "service-kit",
            0.29,
            "registry-service",
            49d,
            "followup-service",
            39d,
            "notification-service",
            39d,
            "referral-service",
            39d);

    private SchemaRules() {}

    public static Stream<DynamicTest> ofThisModule() {
        var main = TestModule.folder().resolve("src/main");
        return Stream.of(
                nowhere("SQL names its columns", files(main.resolve("java"), ".java"), SchemaRules::leavesUnnamed),
                nowhere(
                        "a migration leaves the release before it running",
                        files(main.resolve("resources/db"), ".sql").filter(SchemaRules::isAfterTheFirstRelease),
                        SchemaRules::stopsTheReleaseBefore));
    }

    static boolean leavesUnnamed(String java) {
        return UNNAMED.matcher(java).find();
    }

    static boolean stopsTheReleaseBefore(String migration) {
        var sql = migration.replaceAll("--[^\n]*", "");
        return TAKES_AWAY.matcher(sql).find()
                || ADDED.matcher(sql)
                        .results()
                        .map(found -> found.group().toLowerCase(Locale.ROOT))
                        .anyMatch(column -> column.contains("not null") && !column.contains("default"));
    }

    private static boolean isAfterTheFirstRelease(Path migration) {
        var name = migration.getFileName().toString();
        var last = FIRST_RELEASE.getOrDefault(TestModule.folder().getFileName().toString(), 0d);
        return name.startsWith("V") && version(name) > last;
    }

    /** {@code V0_10} is the tenth of the kit: compared as 0.10 and not as 0.1. */
    private static double version(String name) {
        var numbers = name.substring(1, name.indexOf("__")).split("_", 2);
        return Double.parseDouble(numbers[0]) + (numbers.length < 2 ? 0 : Double.parseDouble(numbers[1]) / 100);
    }

    private static DynamicTest nowhere(String rule, Stream<Path> files, java.util.function.Predicate<String> breaksIt) {
        return DynamicTest.dynamicTest(rule, () -> {
            var found = files.filter(file -> breaksIt.test(text(file))).toList();
            if (!found.isEmpty()) {
                throw new AssertionError(rule + ", but not: " + found);
            }
        });
    }

    private static Stream<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return Stream.of();
        }
        try (var files = Files.walk(folder)) {
            return List.copyOf(
                    files.filter(file -> file.toString().endsWith(ending)).toList())
                    .stream();
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
