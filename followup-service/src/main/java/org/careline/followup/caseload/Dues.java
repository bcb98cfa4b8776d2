package org.careline.followup.caseload;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
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

    private static final String VISITS = """
            select id, next_visit_on from visit where patient = ? and replaced_by is null and withdrawn_at is null
            """;

    /** An entry of an earlier day may change what later visits ask for. */
    private static final String WRITE_VISITS = """
            update visit set next_visit_on = asked.day
            from unnest(?::uuid[], ?::date[]) as asked (visit, day) where visit.id = asked.visit
            """;

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
                writeVisits(connection, patient, person);
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

    /** Only those that ask for another day than before: seldom any, however many there are. */
    private static void writeVisits(Connection connection, UUID patient, FollowedUp person) throws SQLException {
        var course = person.course();
        var before = days(connection, patient);
        var changed = new LinkedHashMap<UUID, LocalDate>();
        course.visits().forEach(visit -> changed.put(visit.visit(), course.nextAfter(visit)));
        changed.entrySet().removeAll(before.entrySet());
        if (changed.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(WRITE_VISITS)) {
            statement.setArray(
                    1, connection.createArrayOf("uuid", changed.keySet().toArray()));
            statement.setArray(
                    2, connection.createArrayOf("date", changed.values().toArray()));
            statement.executeUpdate();
        }
    }

    private static Map<UUID, LocalDate> days(Connection connection, UUID patient) throws SQLException {
        try (var statement = connection.prepareStatement(VISITS)) {
            statement.setObject(1, patient);
            var days = new HashMap<UUID, LocalDate>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    days.put(rows.getObject("id", UUID.class), rows.getObject("next_visit_on", LocalDate.class));
                }
            }
            return days;
        }
    }
}
