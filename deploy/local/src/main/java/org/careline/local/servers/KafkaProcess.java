package org.careline.local.servers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The broker in a JVM of its own; it ends in order when asked to. */
public final class KafkaProcess {
    private KafkaProcess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        // At the usual level every partition tells its story at every start.
        Logger.getLogger("").setLevel(Level.WARNING);
        var broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Runtime.getRuntime().addShutdownHook(new Thread(broker::close, "shutdown"));
        new CountDownLatch(1).await();
    }
}
