package org.careline.kit.outbox;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.careline.kit.harness.Database;

/** One replica of a service: four writers and a relay. */
final class WriterProcess {
    private static final int WRITERS = 4;

    private WriterProcess() {}

    public static void main(String[] arguments) throws Exception {
        var database = new Database(arguments[0], arguments[1], arguments[2]);
        var relay = TestRelay.start(database, arguments[3]);
        var changes = Integer.parseInt(arguments[4]);
        var patients = database.read("select id from patient order by id");
        var writers = IntStream.range(0, WRITERS)
                .mapToObj(
                        n -> Thread.ofPlatform().start(() -> write(database, relay, patients, changes, new Random(n))))
                .toList();
        for (var writer : writers) {
            writer.join();
        }
        System.out.println("WRITTEN");
        while (System.in.read() >= 0) {
            // Until the test closes it.
        }
        relay.stop();
        System.out.println("WAVES " + relay.waves());
        Runtime.getRuntime().halt(0);
    }

    private static void write(Database database, TestRelay relay, List<Object> patients, int changes, Random random) {
        try (var connection = database.connect()) {
            for (int n = 0; n < changes; n++) {
                var patient = (String) patients.get(random.nextInt(patients.size()));
                Patients.change(connection, patient, random.nextInt(10) > 0);
                relay.wake();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
