package org.careline.kit.outbox;

import org.careline.kit.harness.Database;

/** A relay that dies between Kafka's acknowledgement and its own mark. */
final class HaltingProcess {
    private HaltingProcess() {}

    public static void main(String[] arguments) throws Exception {
        var database = new Database(arguments[0], arguments[1], arguments[2]);
        TestRelay.start(database, arguments[3], () -> Runtime.getRuntime().halt(137));
        Thread.sleep(60_000);
    }
}
