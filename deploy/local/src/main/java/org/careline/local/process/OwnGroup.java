package org.careline.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Puts a command into a process group of its own: Ctrl-C reaches every process of the terminal's group at once, and only
 * the launcher shall hear it. Both ways replace themselves by the command, so that the process id stays the command's.
 */
final class OwnGroup {
    private OwnGroup() {}

    static List<String> of(List<String> words) {
        var command = new ArrayList<>(prefix());
        command.addAll(words);
        return command;
    }

    private static List<String> prefix() {
        var setsid = onPath("setsid");
        if (setsid.isPresent()) {
            return List.of(setsid.get().toString());
        }
        var perl = onPath("perl");
        if (perl.isPresent()) {
            return List.of(perl.get().toString(), "-e", "setpgrp(0, 0); exec { $ARGV[0] } @ARGV or die \"$!\"", "--");
        }
        throw new IllegalStateException("需要 setsid 或 perl / neither setsid (Linux) nor perl (macOS) is on the PATH");
    }

    static Optional<Path> onPath(String program) {
        var path = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin:/bin");
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(path)
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
