package org.careline.local.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

/** The broker in a JVM of its own; it ends in order when asked to. */
public final class KafkaProcess {
    private KafkaProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // At the usual level every partition tells its story at every start.
        Logger.getLogger("").setLevel(Level.WARNING);
        var node = new KafkaNode(
                Integer.parseInt(arguments[1]),
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]),
                Map.of());
        var broker = KafkaBroker.start(Path.of(arguments[0]), node, arguments[4], transport(Path.of(arguments[5])));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "shutdown"));
        new CountDownLatch(1).await();
    }

    /** Read from a file only its owner may read: passwords are among it. */
    private static Map<String, String> transport(Path file) throws IOException {
        var settings = new Properties();
        try (var content = Files.newBufferedReader(file)) {
            settings.load(content);
        }
        return settings.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, settings::getProperty));
    }
}
