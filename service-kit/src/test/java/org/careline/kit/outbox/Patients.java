package org.careline.kit.outbox;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.careline.events.Event;
import org.careline.events.EventType;
import org.careline.events.ManagementStatus;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.PatientEvent.PatientUpdated;
import org.careline.events.RegisterStatus;
import org.careline.kit.json.EventJson;

/** Changes patients as a service does: locks the row, counts up its version, appends, commits. */
final class Patients {
    static final String TABLE = "create table patient (id text primary key, version bigint not null)";
    private static final EventJson JSON = new EventJson();

    private Patients() {}

    static Event<PatientUpdated> event(String patient, long version) {
        var state = new PatientState(
                UUID.fromString(patient),
                version,
                "230381100",
                "clinic",
                RegisterStatus.REGISTERED,
                ManagementStatus.values()[0],
                null,
                null,
                false,
                null,
                null,
                null);
        return new Event<>(
                UUID.randomUUID().toString(),
                EventType.PATIENT_UPDATED,
                "/registry",
                OffsetDateTime.now(),
                new PatientUpdated(state));
    }

    /** Returns the version of the change; with {@code keep} false it is rolled back at the end. */
    static long change(Connection connection, String patient, boolean keep) throws SQLException {
        connection.setAutoCommit(false);
        try (var update = connection.prepareStatement(
                "update patient set version = version + 1 where id = ? returning version")) {
            update.setString(1, patient);
            var found = update.executeQuery();
            found.next();
            var version = found.getLong(1);
            append(connection, event(patient, version));
            if (keep) {
                connection.commit();
            } else {
                connection.rollback();
            }
            return version;
        }
    }

    static void append(Connection connection, Event<?> event) throws SQLException {
        OutboxTable.append(connection, List.of(event), JSON);
    }
}
