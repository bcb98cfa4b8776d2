package org.careline.followup.proposal;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Directory;
import org.careline.kit.access.Organisation;

/** Who is told where nobody has a duty: the nearest organisation of the duty's own line 逐级上报 (rules 17.2). */
@ApplicationScoped
class DutyLine {
    private static final String NEAREST = """
            select code from organisation
            where active and kind = any (?) and area is not null and starts_with(?, area)
            order by length(area) desc, array_position(?, kind), code limit 1
            """;

    private final DataSource dataSource;
    private final Directory directory;

    DutyLine(DataSource dataSource, Directory directory) {
        this.dataSource = dataSource;
        this.directory = directory;
    }

    Optional<Organisation> nearest(Duty duty, String area) {
        var kinds = above(duty).stream().map(OrganisationKind::wireName).toArray();
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(NEAREST)) {
            var line = connection.createArrayOf("text", kinds);
            statement.setArray(1, line);
            statement.setString(2, area);
            statement.setArray(3, line);
            try (var row = statement.executeQuery()) {
                return row.next() ? directory.organisation(row.getString(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the line of the duty could not be read", e);
        }
    }

    private static List<OrganisationKind> above(Duty duty) {
        return switch (duty) {
            case GRID -> List.of(OrganisationKind.TOWNSHIP_COMMITTEE, OrganisationKind.GOVERNANCE_CENTRE);
            case POLICE -> List.of(OrganisationKind.POLICE_BUREAU);
            case PREVENTION -> List.of(OrganisationKind.PREVENTION_INSTITUTION);
            case CARE, GREEN_CHANNEL -> List.of();
        };
    }
}
