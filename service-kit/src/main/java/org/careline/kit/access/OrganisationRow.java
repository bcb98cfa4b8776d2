package org.careline.kit.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import org.careline.events.Duty;
import org.careline.events.OrganisationKind;

/** Reads a row of the table {@code organisation}. */
final class OrganisationRow {
    private OrganisationRow() {}

    static Organisation read(ResultSet row) throws SQLException {
        return new Organisation(
                row.getString("code"),
                kind(row.getString("kind")),
                row.getString("name"),
                row.getString("parent"),
                row.getString("area"),
                row.getString("duty_phone"));
    }

    /** A holder that is not in the directory yet goes by its code and by what its duty says of it. */
    static Organisation holder(ResultSet row, Duty duty) throws SQLException {
        if (row.getString("code") != null) {
            return read(row);
        }
        var code = row.getString("holder");
        return new Organisation(code, usualKind(duty), code, null, null, null);
    }

    private static OrganisationKind kind(String wireName) {
        return OrganisationKind.valueOf(wireName.toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    private static OrganisationKind usualKind(Duty duty) {
        return switch (duty) {
            case CARE -> OrganisationKind.PRIMARY_CARE;
            case POLICE -> OrganisationKind.POLICE_STATION;
            case GRID -> OrganisationKind.GRID_CENTRE;
            case PREVENTION -> OrganisationKind.PREVENTION_INSTITUTION;
            case GREEN_CHANNEL -> OrganisationKind.HOSPITAL;
        };
    }
}
