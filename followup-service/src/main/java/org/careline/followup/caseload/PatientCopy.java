package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.careline.events.ManagementStatus;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.RegisterStatus;
import org.jspecify.annotations.Nullable;

/** Writes the register's state of a patient 患者副本, only over a lower version: replays and late events change nothing back. */
@ApplicationScoped
class PatientCopy {
    private static final String WRITE = """
            insert into caseload (patient, version, residence_area, care_organisation, status, management, disorder,
                                  hospital, minor, merged_into, deceased_on, managed_since)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (patient) do update set
                version = excluded.version, residence_area = excluded.residence_area,
                care_organisation = excluded.care_organisation, status = excluded.status,
                management = excluded.management, disorder = excluded.disorder, hospital = excluded.hospital,
                minor = excluded.minor, merged_into = excluded.merged_into,
                deceased_on = case when excluded.deceased_on is null or ? then excluded.deceased_on
                                   else least(caseload.deceased_on, excluded.deceased_on) end,
                managed_since = case when excluded.managed_since is null or ? then excluded.managed_since
                                     else coalesce(caseload.managed_since, excluded.managed_since) end
            where caseload.version < excluded.version
            """;

    private final DataSource dataSource;
    private final PatientHold hold;
    private final Dues dues;

    PatientCopy(DataSource dataSource, PatientHold hold, Dues dues) {
        this.dataSource = dataSource;
        this.hold = hold;
        this.dues = dues;
    }

    /** @param day since when this state holds */
    void write(PatientState state, LocalDate day) {
        hold.take(state.patient());
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, state.patient());
            statement.setLong(2, state.version());
            statement.setString(3, state.residenceArea());
            statement.setString(4, state.careOrganisation());
            statement.setString(5, state.status().wireName());
            statement.setString(6, state.management().wireName());
            statement.setString(7, Objects.toString(state.disorder(), null));
            statement.setString(8, state.hospital());
            statement.setBoolean(9, state.minor());
            statement.setObject(10, state.mergedInto());
            statement.setObject(11, state.status() == RegisterStatus.DECEASED ? or(state.deceasedOn(), day) : null);
            statement.setObject(
                    12, state.management() == ManagementStatus.MANAGED ? or(state.managedSince(), day) : null);
            statement.setBoolean(13, state.deceasedOn() != null);
            statement.setBoolean(14, state.managedSince() != null);
            statement.executeUpdate();
            dues.renew(state.patient());
        } catch (SQLException e) {
            throw new IllegalStateException("the patient's copy was not written", e);
        }
    }

    /** A register that does not tell the day itself: the day since when the state holds. */
    private static LocalDate or(@Nullable LocalDate told, LocalDate day) {
        return told == null ? day : told;
    }
}
