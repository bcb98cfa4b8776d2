package org.careline.referral.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.events.PatientEvent.PatientState;
import org.careline.referral.domain.Residence;
import org.jspecify.annotations.Nullable;

/** The patients heard of 患者: whatever happens to one takes this lock first, so that it happens one after the other. */
@ApplicationScoped
public class Patients {
    private static final String LOCK =
            "select version, area, deceased_on from patient_place where patient = ? for update";

    private static final String ADD = """
            insert into patient_place (patient, version) values (?, 0) on conflict (patient) do nothing
            """;

    /** The highest version counts, in whatever order they are heard. */
    private static final String KEEP = """
            update patient_place set version = ?, area = ?, deceased_on = ? where patient = ? and version < ?
            """;

    private final DataSource dataSource;

    Patients(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** What the register said last; a residence of version 0: nothing yet. */
    public record Registered(Residence residence, @Nullable LocalDate deceasedOn) {}

    public Registered lock(UUID patient) {
        var known = find(patient);
        if (known == null) {
            change(ADD, patient);
            known = find(patient);
        }
        if (known == null) {
            throw new IllegalStateException("the patient's row is not there");
        }
        return known;
    }

    /** The patient's row being locked. */
    public void keep(PatientState state, @Nullable LocalDate deceasedOn) {
        change(KEEP, state.version(), state.residenceArea(), deceasedOn, state.patient(), state.version());
    }

    private @Nullable Registered find(UUID patient) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(LOCK)) {
            statement.setObject(1, patient);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? new Registered(
                                new Residence(row.getLong("version"), row.getString("area")),
                                row.getObject("deceased_on", LocalDate.class))
                        : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the patient's row could not be locked", e);
        }
    }

    private void change(String sql, @Nullable Object... values) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var n = 0; n < values.length; n++) {
                statement.setObject(n + 1, values[n]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the patient's row was not kept", e);
        }
    }
}
