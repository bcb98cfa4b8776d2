package org.careline.followup.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;

/**
 * Checks a grant against what stands now (rules 17.2, 17.4): an alert taken back because the duty or the residence moved
 * shows nothing any more, nor does a transfer that went to another hospital.
 */
@ApplicationScoped
class Entitlement {
    private static final String BY_ALERT = """
            select assessment from receiver
            where alert = ? and patient = ? and (organisation = ? or escalated_to = ?) and duty = ?
              and withdrawal_reason is distinct from 're-targeted'
            """;

    private static final String BY_TRANSFER = """
            select assessment from green_channel where transfer = ? and patient = ? and hospital = ?
            """;

    private final DataSource dataSource;

    Entitlement(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Optional<Assessed> of(Grant grant) {
        var byTransfer = grant.kind() == GrantKind.DESK;
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(byTransfer ? BY_TRANSFER : BY_ALERT)) {
            statement.setObject(1, grant.subject());
            statement.setObject(2, grant.patient());
            statement.setString(3, grant.organisation());
            if (!byTransfer) {
                statement.setString(4, grant.organisation());
                statement.setString(5, duty(grant.kind()));
            }
            return assessment(statement).map(assessment -> new Assessed(grant, assessment));
        } catch (SQLException e) {
            throw new IllegalStateException("the grant could not be checked", e);
        }
    }

    private static Optional<UUID> assessment(PreparedStatement statement) throws SQLException {
        try (var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    private static String duty(GrantKind kind) {
        return switch (kind) {
            case POLICE -> "police";
            case GRID -> "grid";
            case PREVENTION -> "prevention";
            case DESK -> "green-channel";
        };
    }
}
