package org.careline.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The last lines of a part's log, which usually say why it ended. */
final class EndOfLog {
    private EndOfLog() {}

    static Optional<List<String>> of(Path log, int lines) throws IOException {
        if (!Files.exists(log)) {
            return Optional.empty();
        }
        var all = Files.readAllLines(log);
        return Optional.of(all.subList(Math.max(0, all.size() - lines), all.size()));
    }
}
