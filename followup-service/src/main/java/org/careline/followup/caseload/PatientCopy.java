package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Objects;
import javax.sql.DataSource;
import org.careline.events.ManagementStatus;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.RegisterStatus;
import org.careline.followup.domain.NextVisit;

/** Writes the register's state of a patient 患者副本, only over a lower version: replays and late events change nothing back. */
@ApplicationScoped
class PatientCopy {
    private static final String WRITE = """
            insert into caseload (patient, version, residence_area, care_organisation, status, management, disorder,
                                  hospital, minor, merged_into, deceased_on, next_visit_on)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (patient) do update set
                version = excluded.version, residence_area = excluded.residence_area,
                care_organisation = excluded.care_organisation, status = excluded.status,
                management = excluded.management, disorder = excluded.disorder, hospital = excluded.hospital,
                minor = excluded.minor, merged_into = excluded.merged_into,
                deceased_on = case when excluded.deceased_on is null then null
                                   else least(caseload.deceased_on, excluded.deceased_on) end,
                next_visit_on = coalesce(caseload.next_visit_on, excluded.next_visit_on)
            where caseload.version < excluded.version
            """;

    private final DataSource dataSource;

    PatientCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param day since when this state holds */
    void write(PatientState state, LocalDate day) {
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
            statement.setObject(11, state.status() == RegisterStatus.DECEASED ? day : null);
            statement.setObject(12, state.management() == ManagementStatus.MANAGED ? NextVisit.first(day) : null);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the patient's copy was not written", e);
        }
    }
}
