package org.careline.kit.outbox;

import org.careline.kit.harness.Database;

/** A relay with little memory. */
final class DrainingProcess {
    private DrainingProcess() {}

    public static void main(String[] arguments) throws Exception {
        var database = new Database(arguments[0], arguments[1], arguments[2]);
        try (var relay = TestRelay.start(database, arguments[3])) {
            while (database.count("select count(*) from outbox where sent_at is null") > 0) {
                Thread.sleep(100);
            }
        }
        System.out.println("DRAINED");
        Runtime.getRuntime().halt(0);
    }
}
