package org.careline.followup;

import static org.careline.events.Duty.CARE;
import static org.careline.events.Duty.GREEN_CHANNEL;
import static org.careline.events.Duty.GRID;
import static org.careline.events.Duty.POLICE;
import static org.careline.events.Duty.PREVENTION;
import static org.careline.kit.testing.TestDirectory.holds;
import static org.careline.kit.testing.TestDirectory.organisation;

import java.sql.SQLException;
import java.util.UUID;
import org.careline.events.OrganisationKind;
import org.careline.kit.access.Role;
import org.careline.kit.testing.TestDatabase;
import org.careline.kit.testing.TestTokens;
import org.jspecify.annotations.Nullable;

/** Two areas, here and elsewhere, each with its bodies and patients. */
public final class TestArea {
    public static final String HERE = "230381100";
    public static final String ELSEWHERE = "230382100";

    public static final String DOCTOR = TestTokens.of("clinic-here", Role.COMMUNITY_DOCTOR);
    public static final String CLINIC_SYSTEM = TestTokens.of("clinic-here", Role.CLINIC_SYSTEM);
    public static final String PREVENTION_HERE = TestTokens.of("prevention-here", Role.PREVENTION_INSTITUTION);
    public static final String DOCTOR_ELSEWHERE = TestTokens.of("clinic-elsewhere", Role.COMMUNITY_DOCTOR);
    public static final String PREVENTION_ELSEWHERE =
            TestTokens.of("prevention-elsewhere", Role.PREVENTION_INSTITUTION);
    public static final String POLICE_HERE = TestTokens.of("police-here", Role.POLICE);
    public static final String GRID_HERE = TestTokens.of("grid-here", Role.GRID_CENTRE);
    public static final String DESK = TestTokens.of("hospital", Role.GREEN_CHANNEL_DESK);

    private TestArea() {}

    public static void layDown() {
        layDown("here", HERE);
        layDown("elsewhere", ELSEWHERE);
        organisation("hospital", OrganisationKind.HOSPITAL, null, "230381", "0467-5550100");
        holds("hospital", GREEN_CHANNEL, "230381");
    }

    /** The bureau that answers for a county where no station is known. */
    public static void bureau(String county) {
        organisation("bureau-" + county, OrganisationKind.POLICE_BUREAU, null, county, "0467-5550110");
    }

    private static void layDown(String where, String area) {
        organisation("clinic-" + where, OrganisationKind.PRIMARY_CARE, null, area, "0467-5550101");
        organisation("police-" + where, OrganisationKind.POLICE_STATION, null, area, "0467-5550102");
        organisation("grid-" + where, OrganisationKind.GRID_CENTRE, null, area, "0467-5550103");
        organisation("prevention-" + where, OrganisationKind.PREVENTION_INSTITUTION, null, area, "0467-5550104");
        holds("clinic-" + where, CARE, area);
        holds("police-" + where, POLICE, area);
        holds("grid-" + where, GRID, area);
        holds("prevention-" + where, PREVENTION, area);
    }

    public static UUID patient() {
        return patientIn(HERE);
    }

    /** A patient whose event came before the test. */
    public static UUID patientIn(@Nullable String area) {
        var patient = UUID.randomUUID();
        arrives(patient, area);
        return patient;
    }

    public static void arrives(UUID patient, @Nullable String area) {
        update("""
                insert into caseload (patient, version, residence_area, care_organisation, status, management, minor)
                values (?, 7, ?, 'clinic-here', 'registered', 'managed', false)
                """, patient, area);
    }

    public static void update(String sql, @Nullable Object... values) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of the first row, as text; empty: no row. */
    public static String ask(String sql, @Nullable Object... values) {
        try (var connection = TestDatabase.connect();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var rows = statement.executeQuery()) {
                return rows.next() ? String.valueOf(rows.getString(1)) : "";
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
