package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.followup.domain.ConditionClass;
import org.careline.followup.domain.Course;
import org.careline.followup.domain.DangerLevel;
import org.careline.followup.domain.FollowedUp;
import org.careline.followup.domain.StandingVisit;
import org.careline.followup.domain.Stay;
import org.jspecify.annotations.Nullable;

/** Reads the facts that stand about a person in follow-up: visits 有效随访, stays in hospital 住院, management, death. */
@ApplicationScoped
public class Courses {
    /** Served by the index visit_of_patient. */
    private static final String VISITS = """
            select id, visited_on, coalesce(entered_at, recorded_at) as entered_at, level, condition, wished_on,
                   in_hospital, coalesce(hospital_stated, false) as hospital_stated, place_now
            from visit where patient = ? and replaced_by is null and withdrawn_at is null
            """;

    /** Served by the index green_channel_stays. */
    private static final String STAYS =
            "select admitted_at, discharged_at from green_channel where patient = ? and admitted_at is not null";

    private static final String PERSON =
            "select management = 'managed' as managed, managed_since, deceased_on from caseload where patient = ?";

    private final DataSource dataSource;
    private final Clock clock;

    Courses(DataSource dataSource, Clock clock) {
        this.dataSource = dataSource;
        this.clock = clock;
    }

    /** @throws IllegalStateException for a person this service does not know, or the caller does not see */
    public FollowedUp of(UUID patient) {
        try (var connection = dataSource.getConnection()) {
            var course = new Course(all(connection, VISITS, patient, this::visit));
            var stays = all(connection, STAYS, patient, this::stay);
            return all(connection, PERSON, patient, row -> person(row, course, stays)).stream()
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("nobody of this id is in follow-up"));
        } catch (SQLException e) {
            throw new IllegalStateException("the course could not be read", e);
        }
    }

    private StandingVisit visit(ResultSet row) throws SQLException {
        return new StandingVisit(
                row.getObject("id", UUID.class),
                row.getObject("visited_on", LocalDate.class),
                here(row.getObject("entered_at", OffsetDateTime.class)),
                DangerLevel.of(row.getInt("level")),
                ConditionClass.valueOf(row.getString("condition")),
                row.getObject("wished_on", LocalDate.class),
                row.getBoolean("in_hospital"),
                row.getBoolean("hospital_stated"),
                row.getString("place_now"));
    }

    private Stay stay(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime discharged = row.getObject("discharged_at", OffsetDateTime.class);
        return new Stay(
                here(row.getObject("admitted_at", OffsetDateTime.class)), discharged == null ? null : here(discharged));
    }

    private static FollowedUp person(ResultSet row, Course course, List<Stay> stays) throws SQLException {
        return new FollowedUp(
                course,
                stays,
                row.getBoolean("managed"),
                row.getObject("managed_since", LocalDate.class),
                row.getObject("deceased_on", LocalDate.class));
    }

    public LocalDateTime here(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).toLocalDateTime();
    }

    private static <T> List<T> all(Connection connection, String sql, UUID patient, Row<T> reading)
            throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, patient);
            var found = new ArrayList<T>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reading.read(rows));
                }
            }
            return found;
        }
    }

    /** What a row says. */
    private interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }
}
