package org.careline.referral.greenchannel;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.events.PatientEvent.PatientState;
import org.careline.events.RegisterStatus;
import org.careline.referral.domain.Residence;

/** Where patients live now 现住址, as the registry said last; the higher version wins. */
@ApplicationScoped
class PatientPlaces {
    private static final String KEEP = """
            insert into patient_place (patient, version, area, deceased) values (?, ?, ?, ?)
            on conflict (patient) do update
            set version = excluded.version, area = excluded.area, deceased = excluded.deceased
            where patient_place.version < excluded.version
            """;

    /** A residence that became unknown leaves the transfer where it is: somebody must see it. */
    private static final String MOVE = """
            update transfer set area = coalesce(?, area), area_version = ?, version = version + 1
            where patient = ? and area_version < ?
            """;

    private static final String FIND = "select version, area, deceased from patient_place where patient = ?";

    private final DataSource dataSource;

    PatientPlaces(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @param deceased nobody opens a record for somebody who has died */
    record Known(Residence residence, boolean deceased) {}

    /** @return false: what is stored is as new or newer */
    boolean keep(PatientState state) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, state.patient());
            statement.setLong(2, state.version());
            statement.setString(3, state.residenceArea());
            statement.setBoolean(4, state.status() == RegisterStatus.DECEASED);
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the patient's place was not kept", e);
        }
    }

    /** @return whether any transfer moved along */
    boolean moveTransfers(PatientState state) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(MOVE)) {
            statement.setString(1, state.residenceArea());
            statement.setLong(2, state.version());
            statement.setObject(3, state.patient());
            statement.setLong(4, state.version());
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw new IllegalStateException("the patient's transfers were not moved", e);
        }
    }

    Optional<Known> find(UUID patient) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, patient);
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Known(
                                new Residence(row.getLong("version"), row.getString("area")),
                                row.getBoolean("deceased")))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the patient's place could not be read", e);
        }
    }
}
