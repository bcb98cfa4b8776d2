package org.careline.followup.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.events.Duty;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;

/**
 * Checks a grant against what stands now (rules 17.2, 17.4): an alert taken back because the duty or the residence moved
 * shows nothing any more, nor does a transfer that went to another hospital.
 */
@ApplicationScoped
class Entitlement {
    private static final String BY_ALERT = """
            select assessment, up_the_line is null and organisation = ? as by_duty from receiver
            where alert = ? and patient = ? and (organisation = ? or escalated_to = ?) and duty = ?
              and withdrawal_reason is distinct from 're-targeted'
            """;

    private static final String BY_TRANSFER = """
            select assessment, false as by_duty from green_channel where transfer = ? and patient = ? and hospital = ?
            """;

    private final DataSource dataSource;

    Entitlement(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<Assessed> of(Grant grant) {
        try (var connection = dataSource.getConnection();
                var statement = statement(connection, grant);
                var rows = statement.executeQuery()) {
            return rows.next()
                    ? Optional.of(
                            new Assessed(grant, rows.getObject("assessment", UUID.class), rows.getBoolean("by_duty")))
                    : Optional.empty();
        } catch (SQLException e) {
            throw new IllegalStateException("the grant could not be checked", e);
        }
    }

    private static PreparedStatement statement(Connection connection, Grant grant) throws SQLException {
        return grant.kind() == GrantKind.DESK ? byTransfer(connection, grant) : byAlert(connection, grant);
    }

    private static PreparedStatement byTransfer(Connection connection, Grant grant) throws SQLException {
        var statement = connection.prepareStatement(BY_TRANSFER);
        statement.setObject(1, grant.subject());
        statement.setObject(2, grant.patient());
        statement.setString(3, grant.organisation());
        return statement;
    }

    private static PreparedStatement byAlert(Connection connection, Grant grant) throws SQLException {
        var statement = connection.prepareStatement(BY_ALERT);
        statement.setString(1, grant.organisation());
        statement.setObject(2, grant.subject());
        statement.setObject(3, grant.patient());
        statement.setString(4, grant.organisation());
        statement.setString(5, grant.organisation());
        statement.setString(6, duty(grant.kind()).wireName());
        return statement;
    }

    /** The duty a receiver was told for; a desk's grant is not by duty but by transfer. */
    static Duty duty(GrantKind kind) {
        return switch (kind) {
            case POLICE -> Duty.POLICE;
            case GRID -> Duty.GRID;
            case PREVENTION -> Duty.PREVENTION;
            case DESK -> Duty.GREEN_CHANNEL;
        };
    }
}
