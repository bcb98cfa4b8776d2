package org.careline.kit.testing;

import java.sql.SQLException;
import java.time.LocalDate;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;
import org.jspecify.annotations.Nullable;

/** Lays down the directory's rows as if the registry's events had come. */
public final class TestDirectory {
    private TestDirectory() {}

    public static void organisation(
            String code, OrganisationKind kind, @Nullable String parent, String area, String dutyPhone) {
        update("""
                insert into organisation (code, version, kind, name, parent, area, duty_phone, active)
                values (?, 1, ?, ?, ?, ?, ?, true) on conflict (code) do nothing
                """, code, kind.wireName(), "机构" + code, parent, area, dutyPhone);
    }

    public static void holds(String organisation, Duty duty, String area) {
        holds(organisation, duty, area, 1, LocalDate.of(2026, 1, 1), null);
    }

    public static void holds(
            String organisation, Duty duty, String area, int rank, LocalDate from, @Nullable LocalDate to) {
        update(
                "insert into jurisdiction (duty, area, version) values (?, ?, 1) on conflict do nothing",
                duty.wireName(),
                area);
        update("""
                insert into jurisdiction_holder (duty, area, organisation, rank, valid_from, valid_to)
                values (?, ?, ?, ?, ?, ?) on conflict do nothing
                """, duty.wireName(), area, organisation, rank, from, to);
    }

    private static void update(String sql, @Nullable Object... values) {
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
}
