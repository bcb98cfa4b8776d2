package org.careline.kit.harness;

import java.nio.file.Path;
import org.careline.local.servers.KafkaBroker;
import org.careline.local.servers.Topics;

/** A Kafka broker in a process of its own. */
final class BrokerProcess {
    private BrokerProcess() {}

    public static void main(String[] arguments) throws Exception {
        var broker = KafkaBroker.start(
                Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
        Topics.create(broker.bootstrap());
        System.out.println("READY");
        var _ = System.in.read();
        Runtime.getRuntime().halt(0);
    }
}
