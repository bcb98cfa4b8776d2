package org.careline.kit.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.careline.events.JurisdictionEvent.JurisdictionChanged;
import org.careline.events.OrganisationEvent.OrganisationChanged;

/** Writes the directory, only where what is stored is older. */
@ApplicationScoped
public class DirectoryCopy {
    private static final String KEEP_ORGANISATION = """
            insert into organisation (code, version, kind, name, parent, area, duty_phone, active)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (code) do update
            set version = excluded.version, kind = excluded.kind, name = excluded.name, parent = excluded.parent,
                area = excluded.area, duty_phone = excluded.duty_phone, active = excluded.active
            where organisation.version < excluded.version
            """;

    private static final String KEEP_JURISDICTION = """
            insert into jurisdiction (duty, area, version) values (?, ?, ?)
            on conflict (duty, area) do update set version = excluded.version
            where jurisdiction.version < excluded.version
            """;

    private static final String ADD_HOLDER = """
            insert into jurisdiction_holder (duty, area, organisation, rank, valid_from, valid_to)
            values (?, ?, ?, ?, ?, ?)
            """;

    private final DataSource dataSource;

    DirectoryCopy(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** @return false: what is stored is as new or newer */
    public boolean keep(OrganisationChanged changed) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP_ORGANISATION)) {
            statement.setString(1, changed.organisation());
            statement.setLong(2, changed.version());
            statement.setString(3, changed.kind().wireName());
            statement.setString(4, changed.name());
            statement.setString(5, changed.parent());
            statement.setString(6, changed.area());
            statement.setString(7, changed.dutyPhone());
            statement.setBoolean(8, changed.active());
            return statement.executeUpdate() == 1;
        } catch (SQLException e) {
            throw new IllegalStateException("the organisation was not kept", e);
        }
    }

    /** @return false: what is stored is as new or newer */
    public boolean keep(JurisdictionChanged changed) {
        try (var connection = dataSource.getConnection()) {
            var newer = raise(connection, changed);
            if (newer) {
                replaceHolders(connection, changed);
            }
            return newer;
        } catch (SQLException e) {
            throw new IllegalStateException("the jurisdiction was not kept", e);
        }
    }

    private static boolean raise(Connection connection, JurisdictionChanged changed) throws SQLException {
        try (var statement = connection.prepareStatement(KEEP_JURISDICTION)) {
            statement.setString(1, changed.duty().wireName());
            statement.setString(2, changed.area());
            statement.setLong(3, changed.version());
            return statement.executeUpdate() == 1;
        }
    }

    private static void replaceHolders(Connection connection, JurisdictionChanged changed) throws SQLException {
        try (var remove = connection.prepareStatement("delete from jurisdiction_holder where duty = ? and area = ?")) {
            remove.setString(1, changed.duty().wireName());
            remove.setString(2, changed.area());
            remove.executeUpdate();
        }
        try (var add = connection.prepareStatement(ADD_HOLDER)) {
            for (var holder : changed.holders()) {
                add.setString(1, changed.duty().wireName());
                add.setString(2, changed.area());
                add.setString(3, holder.organisation());
                add.setInt(4, holder.rank());
                add.setObject(5, holder.from());
                add.setObject(6, holder.to());
                add.addBatch();
            }
            add.executeBatch();
        }
    }
}
