package org.careline.notification.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table of alerts is nobody else's business. */
class AlertTableTest {
    private static final Pattern NAMES_IT = Pattern.compile("\\b(from|join|into|update) alert\\b(?! an)");

    @Test
    void allSqlOnTheTableStandsInOneClass() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(AlertTableTest::namesTheTable)
                            .map(source -> source.getFileName().toString()))
                    .containsExactly("AlertTable.java");
        }
    }

    private static boolean namesTheTable(Path source) {
        try {
            return NAMES_IT.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
