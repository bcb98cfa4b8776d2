package org.careline.soak.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.careline.events.Duty;
import org.careline.local.Part;
import org.careline.local.Suite;
import org.careline.soak.history.Line;
import org.careline.soak.history.Line.AlertRow;
import org.careline.soak.history.Line.DirectoryRow;
import org.careline.soak.history.Line.Parked;
import org.careline.soak.history.Line.PatientRow;
import org.careline.soak.history.Line.SignedRow;
import org.careline.soak.history.Line.TransferRow;
import org.jspecify.annotations.Nullable;

/** How everything stands in the end: rows of the four databases and the last records of the topics, as lines for the checker. */
public final class Look {
    private final Suite suite;
    private final List<Line> lines = new ArrayList<>();
    private final Instant now = Instant.now();

    private Look(Suite suite) {
        this.suite = suite;
    }

    public static List<Line> at(Suite suite) throws Exception {
        var look = new Look(suite);
        look.patients();
        look.alerts();
        look.transfers();
        look.directories();
        look.parked();
        look.lines.addAll(Ledgers.compare(suite));
        look.lines.addAll(NewestRecords.of(suite));
        return look.lines;
    }

    @FunctionalInterface
    private interface Reading {
        Line of(ResultSet row) throws SQLException;
    }

    private void read(Part service, String sql, Reading reading) throws SQLException {
        try (var connection = suite.connect(service.fileName());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                lines.add(reading.of(rows));
            }
        }
    }

    private void patients() throws SQLException {
        patients(Part.REGISTRY, "select id, version, residence_area, died_on from patient");
        patients(Part.FOLLOWUP, "select patient, version, residence_area, deceased_on from caseload");
        patients(Part.NOTIFICATION, "select id, version, residence, deceased_on from patient");
        patients(Part.REFERRAL, "select patient, version, area, deceased_on from patient_place");
    }

    private void patients(Part service, String sql) throws SQLException {
        read(
                service,
                sql,
                row -> new PatientRow(
                        now,
                        service.fileName(),
                        id(row, 1),
                        row.getLong(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class)));
    }

    private void alerts() throws SQLException {
        read(
                Part.NOTIFICATION,
                """
                select id, patient, assessment, duty, organisation,
                    occasion = 'DANGER' and not copy and (sign_by is not null or organisation is null)
                        and signed_at is null and withdrawn_at is null and settled_at is null as ringing,
                    signed_at is not null as signed, escalated_from is not null as up_the_line
                from alert""",
                row -> new AlertRow(
                        now,
                        id(row, 1),
                        id(row, 2),
                        id(row, 3),
                        Duty.valueOf(row.getString(4).toUpperCase(Locale.ROOT).replace('-', '_')),
                        row.getString(5),
                        row.getBoolean(6),
                        row.getBoolean(7),
                        row.getBoolean(8)));
        read(
                Part.FOLLOWUP,
                "select alert, acknowledged_at is not null from receiver",
                row -> new SignedRow(now, id(row, 1), row.getBoolean(2)));
    }

    private void transfers() throws SQLException {
        read(
                Part.REFERRAL,
                "select id, patient, state, area, hospital from transfer",
                row -> new TransferRow(
                        now, id(row, 1), id(row, 2), row.getString(3), row.getString(4), row.getString(5)));
    }

    private void directories() throws SQLException {
        for (var service : Part.services()) {
            read(service, """
                    select duty || ' ' || area || ' ' || organisation || ' ' || rank || ' ' || valid_from || ' '
                        || coalesce(valid_to::text, '-') from jurisdiction_holder
                    union all
                    select code || ' ' || kind || ' ' || coalesce(parent, '-') || ' ' || active from organisation
                    """, row -> new DirectoryRow(now, service.fileName(), row.getString(1)));
        }
    }

    private void parked() throws SQLException {
        for (var service : Part.services()) {
            read(
                    service,
                    "select count(*), min(listener || ' ' || event_id || ': ' || reason) from parked_event",
                    row -> parked(service, "heard", row));
            read(service, parkedByRelay(service), row -> parked(service, "told", row));
        }
    }

    private String parkedByRelay(Part service) throws SQLException {
        try (var connection = suite.connect(service.fileName())) {
            return Outboxes.parked(connection);
        }
    }

    private Parked parked(Part service, String what, ResultSet row) throws SQLException {
        @Nullable String example = row.getString(2);
        return new Parked(now, service.fileName(), what, row.getLong(1), example == null ? "" : example);
    }

    private static UUID id(ResultSet row, int column) throws SQLException {
        return row.getObject(column, UUID.class);
    }
}
