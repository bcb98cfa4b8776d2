package org.careline.referral.facts;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.careline.events.AssessmentEvent.AssessmentWithdrawn;
import org.careline.events.AssessmentEvent.RiskLevelAssessed;
import org.careline.events.DangerKind;
import org.careline.events.Origin;
import org.careline.referral.domain.Assessment;
import org.careline.referral.domain.Residence;

/** Every assessment and every withdrawal heard 危险性评估、撤回: a withdrawal is kept also before its assessment comes. */
@ApplicationScoped
public class HeardAssessments {
    private static final String KEEP = """
            insert into assessment (id, patient, replaces, level, kinds, weapon, visited_on, place_now, in_hospital,
                                    hospital_stated, imported, residence_area, patient_version, organisation,
                                    assessed_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict (id) do update
            set replaces = excluded.replaces, level = excluded.level, kinds = excluded.kinds,
                weapon = excluded.weapon, visited_on = excluded.visited_on, place_now = excluded.place_now,
                in_hospital = excluded.in_hospital, hospital_stated = excluded.hospital_stated,
                imported = excluded.imported, residence_area = excluded.residence_area,
                patient_version = excluded.patient_version, organisation = excluded.organisation,
                assessed_at = excluded.assessed_at, reconstructed = false
            where assessment.reconstructed
            """;

    private static final String WITHDRAW = """
            insert into assessment_withdrawn (assessment, patient, reason, withdrawn_at) values (?, ?, ?, ?)
            on conflict (assessment) do nothing
            """;

    private static final String FIND = """
            select a.id, a.replaces, a.level, a.kinds, a.weapon, a.visited_on, a.place_now, a.in_hospital,
                   a.hospital_stated, a.imported, a.residence_area, a.patient_version, a.organisation, a.assessed_at,
                   w.assessment is not null as withdrawn
            from assessment a left join assessment_withdrawn w on w.assessment = a.id
            where a.patient = ?
            """;

    private final DataSource dataSource;

    HeardAssessments(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** All that was heard of one patient. */
    public record Heard(List<Assessment> assessments, Set<UUID> withdrawn) {}

    public void keep(RiskLevelAssessed told) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, told.assessment());
            statement.setObject(2, told.patient());
            statement.setObject(3, told.replaces());
            statement.setInt(4, told.level());
            statement.setArray(5, kinds(connection, told.kinds()));
            statement.setBoolean(6, Boolean.TRUE.equals(told.weapon()));
            statement.setObject(7, told.visitedOn());
            statement.setString(8, told.placeNow());
            statement.setBoolean(9, told.inHospital());
            statement.setBoolean(10, Boolean.TRUE.equals(told.hospitalStated()));
            statement.setBoolean(11, told.origin() == Origin.IMPORTED);
            statement.setObject(12, told.residenceArea(), Types.VARCHAR);
            statement.setLong(13, told.patientVersion());
            statement.setString(14, told.assessingOrganisation());
            statement.setObject(15, told.assessedAt());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the assessment was not kept", e);
        }
    }

    public void keep(AssessmentWithdrawn told) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(WITHDRAW)) {
            statement.setObject(1, told.assessment());
            statement.setObject(2, told.patient());
            statement.setString(3, told.reason().toString());
            statement.setObject(4, told.withdrawnAt());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("the withdrawal was not kept", e);
        }
    }

    public Heard of(UUID patient) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement(FIND)) {
            statement.setObject(1, patient);
            try (var rows = statement.executeQuery()) {
                var heard = new Heard(new ArrayList<>(), new HashSet<>());
                while (rows.next()) {
                    var assessment = read(rows);
                    heard.assessments().add(assessment);
                    if (rows.getBoolean("withdrawn")) {
                        heard.withdrawn().add(assessment.id());
                    }
                }
                return heard;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the assessments could not be read", e);
        }
    }

    private static Assessment read(ResultSet row) throws SQLException {
        return new Assessment(
                row.getObject("id", UUID.class),
                row.getObject("replaces", UUID.class),
                row.getInt("level"),
                kinds((String[]) row.getArray("kinds").getArray()),
                row.getBoolean("weapon"),
                row.getObject("visited_on", LocalDate.class),
                row.getString("place_now"),
                row.getBoolean("in_hospital"),
                row.getBoolean("hospital_stated"),
                row.getBoolean("imported"),
                new Residence(row.getLong("patient_version"), row.getString("residence_area")),
                row.getString("organisation"),
                row.getObject("assessed_at", OffsetDateTime.class).toInstant());
    }

    private static Array kinds(Connection connection, Set<DangerKind> kinds) throws SQLException {
        return connection.createArrayOf(
                "text", kinds.stream().map(Object::toString).sorted().toArray());
    }

    private static Set<DangerKind> kinds(String[] codes) {
        return Stream.of(codes)
                .map(code -> Arrays.stream(DangerKind.values())
                        .filter(kind -> kind.toString().equals(code))
                        .findFirst()
                        .orElseThrow())
                .collect(Collectors.toSet());
    }
}
