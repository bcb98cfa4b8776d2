package org.careline.local;

import java.io.IOException;
import org.careline.local.process.Apart;
import org.careline.local.servers.KafkaNode;
import org.careline.local.servers.KafkaServer;

/** A broker of Kafka beside the first. */
final class Broker {
    private final KafkaServer server;
    private final Apart process;

    Broker(KafkaNode node, KafkaServer server, SuiteOptions options) {
        this.server = server;
        this.process = options.apart(node.name());
    }

    /** Returns at once: it is ready when all that belong together are. */
    void launch() throws IOException {
        if (!isRunning()) {
            process.launch(server.command());
        }
    }

    boolean isRunning() {
        return process.running().isPresent();
    }

    long pid() {
        return process.running().orElseThrow().pid();
    }

    void kill() throws InterruptedException {
        process.kill();
    }

    void stop() throws IOException, InterruptedException {
        process.stop(server.stopSignal());
    }
}
