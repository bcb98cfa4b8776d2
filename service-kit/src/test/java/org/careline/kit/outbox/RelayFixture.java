package org.careline.kit.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.events.Topic;
import org.careline.kit.harness.ChildJvm;
import org.careline.kit.harness.Database;
import org.careline.kit.harness.Kafka;
import org.careline.kit.harness.Postgres;
import org.careline.kit.json.EventJson;

/** A service's database with some patients, and what Kafka was told of them. */
final class RelayFixture {
    private static final EventJson JSON = new EventJson();

    final Kafka kafka = Kafka.shared();
    final Database database = Postgres.shared().newDatabase();
    final Database owner = Postgres.shared().asOwner(database);
    final List<String> patients;

    RelayFixture(int howMany) throws SQLException {
        owner.run(Patients.TABLE);
        owner.run("grant all on patient to public");
        patients = IntStream.range(0, howMany)
                .mapToObj(n -> UUID.randomUUID().toString())
                .toList();
        for (var patient : patients) {
            database.run("insert into patient values (?, 0)", patient);
        }
    }

    void change(String patient) throws SQLException {
        try (var connection = database.connect()) {
            Patients.change(connection, patient, true);
        }
    }

    TestRelay relay() {
        return TestRelay.start(database, kafka.bootstrap());
    }

    ChildJvm child(Class<?> main, List<String> options, String... more) {
        var arguments = new java.util.ArrayList<>(
                List.of(database.url(), database.user(), database.password(), kafka.bootstrap()));
        arguments.addAll(List.of(more));
        return ChildJvm.start(main, options, arguments);
    }

    void awaitAllSent(Duration atMost) {
        Awaitility.await().atMost(atMost).pollInterval(Duration.ofMillis(50)).until(() -> waiting() == 0);
    }

    long waiting() throws SQLException {
        return database.count("select count(*) from outbox where sent_at is null");
    }

    long version(String patient) throws SQLException {
        return database.count("select version from patient where id = '" + patient + "'");
    }

    List<ConsumerRecord<String, String>> told() {
        var mine = new HashSet<>(patients);
        return kafka.told(Topic.PATIENTS).stream()
                .filter(record -> mine.contains(record.key()))
                .toList();
    }

    static List<Long> versions(List<ConsumerRecord<String, String>> told, String patient) {
        return told.stream()
                .filter(record -> record.key().equals(patient))
                .map(record -> JSON.read(record.value()).orElseThrow().data())
                .map(data -> ((PatientUpdated) data).state().version())
                .toList();
    }

    static List<Long> upTo(long version) {
        return java.util.stream.LongStream.rangeClosed(1, version).boxed().toList();
    }
}
