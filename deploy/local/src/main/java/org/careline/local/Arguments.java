package org.careline.local;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.careline.local.transport.Transport;

/** The launcher's command line: a command, its words, and options that may also come from the environment. */
record Arguments(List<String> words, SuiteOptions options) {
    static Arguments parse(List<String> line) {
        var words = new ArrayList<String>();
        var options = fromEnvironment(SuiteOptions.usual());
        for (var at = line.iterator(); at.hasNext(); ) {
            var word = at.next();
            options = switch (word) {
                case "--base-port" -> options.withPorts(new Ports(Integer.parseInt(value(word, at))));
                case "--data" -> options.withData(Path.of(value(word, at)).toAbsolutePath());
                case "--no-training" -> options.withTraining(false);
                default -> {
                    words.add(word);
                    yield options;
                }
            };
        }
        var chosen = new Arguments(List.copyOf(words), options);
        var transport = Transport.chosen(Optional.ofNullable(System.getenv(Transport.VARIABLE)), chosen.command());
        return new Arguments(chosen.words(), options.withTransport(transport));
    }

    private static SuiteOptions fromEnvironment(SuiteOptions usual) {
        var options = Optional.ofNullable(System.getenv("CARELINE_BASE_PORT"))
                .map(base -> usual.withPorts(new Ports(Integer.parseInt(base))))
                .orElse(usual);
        return Optional.ofNullable(System.getenv("CARELINE_DATA"))
                .map(data -> options.withData(Path.of(data).toAbsolutePath()))
                .orElse(options);
    }

    private static String value(String option, java.util.Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw new IllegalArgumentException(option + " 需要一个值 / needs a value");
        }
        return rest.next();
    }

    String command() {
        return words.isEmpty() ? "--help" : words.getFirst();
    }
}
