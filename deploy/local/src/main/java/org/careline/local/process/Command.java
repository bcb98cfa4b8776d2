package org.careline.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What to run for one part: the words of the command line, its settings, and the folder it runs in. */
public record Command(List<String> words, Map<String, String> environment, Path folder) {
    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }
}
