package org.careline.followup.disclosure;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.events.Duty;
import org.careline.followup.sight.Sight;
import org.careline.followup.sight.Sights;
import org.careline.kit.grant.Grant;
import org.careline.kit.grant.GrantKind;

/** Checks a grant against the facts as they stand at this use: a grant is a claim, not a right (rules 17.2, 17.4). */
@ApplicationScoped
class Entitlement {
    private static final String BY_ALERT = """
            select assessment from receiver
            where alert = ? and patient = ? and (organisation = ? or escalated_to = ?) and duty = ?
            """;

    /** To which hospital it goes, or went, the right to see says. */
    private static final String BY_TRANSFER = "select assessment from green_channel where transfer = ? and patient = ?";

    private final DataSource dataSource;
    private final Sights sights;

    Entitlement(DataSource dataSource, Sights sights) {
        this.dataSource = dataSource;
        this.sights = sights;
    }

    /** Whether what the grant is about was heard: the alert and the right to see. */
    boolean isHeard(Grant grant) {
        return sight(grant).isPresent() && assessment(grant).isPresent();
    }

    Optional<Assessed> of(Grant grant) {
        return sight(grant)
                .filter(Sight::sees)
                .flatMap(sight -> assessment(grant).map(assessment -> new Assessed(grant, assessment, sight)));
    }

    private Optional<Sight> sight(Grant grant) {
        return grant.kind() == GrantKind.DESK
                ? sights.ofDesk(grant.subject(), grant.organisation())
                : sights.of(grant.patient(), grant.organisation(), duty(grant.kind()));
    }

    private Optional<UUID> assessment(Grant grant) {
        try (var connection = dataSource.getConnection();
                var statement = statement(connection, grant);
                var rows = statement.executeQuery()) {
            return rows.next() ? Optional.of(rows.getObject("assessment", UUID.class)) : Optional.empty();
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
        return statement;
    }

    private static PreparedStatement byAlert(Connection connection, Grant grant) throws SQLException {
        var statement = connection.prepareStatement(BY_ALERT);
        statement.setObject(1, grant.subject());
        statement.setObject(2, grant.patient());
        statement.setString(3, grant.organisation());
        statement.setString(4, grant.organisation());
        statement.setString(5, duty(grant.kind()).wireName());
        return statement;
    }

    /** The duty a receiver was told for; a desk's grant is not by duty but by transfer. */
    private static Duty duty(GrantKind kind) {
        return switch (kind) {
            case POLICE -> Duty.POLICE;
            case GRID -> Duty.GRID;
            case PREVENTION -> Duty.PREVENTION;
            case DESK -> Duty.GREEN_CHANNEL;
        };
    }
}
