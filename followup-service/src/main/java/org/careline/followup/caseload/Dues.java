package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import javax.sql.DataSource;
import org.careline.followup.domain.Due;
import org.careline.followup.domain.FollowedUp;
import org.careline.followup.domain.StandingVisit;
import org.careline.followup.domain.Urgency;
import org.careline.kit.calendar.WorkingDays;
import org.jspecify.annotations.Nullable;

/** Works out anew when a person is due 应随访日期, from all that stands, whatever was entered, taken back or heard last (rules 4.2). */
@ApplicationScoped
public class Dues {
    private static final String LOCK = "select 1 from caseload where patient = ? for update";

    private static final String WRITE = """
            update caseload set last_visit = ?, last_visited_on = ?, last_level = ?, last_condition = ?,
                                next_visit_on = ?, next_visit_provisional = ?, urgency = ?
            where patient = ?
            """;

    /** An entry of an earlier day may change what a later visit asks for. One by one: an array would be planned anew each time. */
    private static final String VISIT = "update visit set next_visit_on = ? where id = ? and next_visit_on <> ?";

    private final DataSource dataSource;
    private final Courses courses;
    private final WorkingDays calendar;
    private final Clock clock;

    Dues(DataSource dataSource, Courses courses, WorkingDays calendar, Clock clock) {
        this.dataSource = dataSource;
        this.courses = courses;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** In the transaction under way; somebody this service does not know is passed over. */
    public void renew(UUID patient) {
        try (var connection = dataSource.getConnection()) {
            if (isLocked(connection, patient)) {
                var person = courses.of(patient);
                write(connection, patient, person);
                writeVisits(connection, person);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the next visit was not written", e);
        }
    }

    private static boolean isLocked(Connection connection, UUID patient) throws SQLException {
        try (var statement = connection.prepareStatement(LOCK)) {
            statement.setObject(1, patient);
            try (var row = statement.executeQuery()) {
                return row.next();
            }
        }
    }

    private void write(Connection connection, UUID patient, FollowedUp person) throws SQLException {
        @Nullable StandingVisit last = person.course().last().orElse(null);
        @Nullable Due due = person.next(calendar, LocalDate.now(clock)).orElse(null);
        try (var statement = connection.prepareStatement(WRITE)) {
            statement.setObject(1, last == null ? null : last.visit());
            statement.setObject(2, last == null ? null : last.visitedOn());
            statement.setObject(3, last == null ? null : last.level().number());
            statement.setString(4, last == null ? null : last.condition().name());
            statement.setObject(5, due == null ? null : due.day());
            statement.setBoolean(6, due != null && due.provisional());
            statement.setInt(7, urgency(last).rank());
            statement.setObject(8, patient);
            statement.executeUpdate();
        }
    }

    private static Urgency urgency(@Nullable StandingVisit last) {
        return last == null ? Urgency.FIRST_VISIT : Urgency.of(last.level(), last.condition());
    }

    private static void writeVisits(Connection connection, FollowedUp person) throws SQLException {
        var course = person.course();
        try (var statement = connection.prepareStatement(VISIT)) {
            for (var visit : course.visits()) {
                var day = course.nextAfter(visit);
                statement.setObject(1, day);
                statement.setObject(2, visit.visit());
                statement.setObject(3, day);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
