package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Keeps a patient from whatever else happens to them until the transaction ends 患者锁; also one the register has not told of
 * yet, so that two first things heard at once see each other.
 */
@ApplicationScoped
public class PatientHold {
    private static final String KNOWN = "select patient from caseload where patient = ? for update";
    private static final String ENTER =
            "insert into patient_lock (patient) values (?) on conflict (patient) do nothing";
    private static final String UNKNOWN = "select patient from patient_lock where patient = ? for update";

    private final DataSource dataSource;

    PatientHold(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Of the service itself, before anything of the patient is read. */
    public void take(UUID patient) {
        try (var connection = dataSource.getConnection()) {
            if (!isLocked(connection, KNOWN, patient)) {
                enter(connection, patient);
                isLocked(connection, UNKNOWN, patient);
                isLocked(connection, KNOWN, patient);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the patient could not be held", e);
        }
    }

    private static void enter(Connection connection, UUID patient) throws SQLException {
        try (var statement = connection.prepareStatement(ENTER)) {
            statement.setObject(1, patient);
            statement.executeUpdate();
        }
    }

    private static boolean isLocked(Connection connection, String sql, UUID patient) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, patient);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }
}
